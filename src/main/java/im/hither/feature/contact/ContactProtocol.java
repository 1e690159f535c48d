package im.hither.feature.contact;

import im.hither.domain.AccountId;
import im.hither.domain.Contact;
import im.hither.domain.Subscription;
import im.hither.session.Answer;
import im.hither.session.OwnPresence;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smack.packet.Stanza;
import org.jivesoftware.smack.packet.StanzaBuilder;
import org.jivesoftware.smack.roster.packet.RosterPacket;
import org.jivesoftware.smack.roster.packet.RosterPacket.ItemType;
import org.jxmpp.jid.BareJid;

/// The roster and presence subscriptions on the wire (RFC 6121 §2 and §3).
final class ContactProtocol {
    static final String ELEMENT = RosterPacket.ELEMENT;
    static final String NAMESPACE = RosterPacket.NAMESPACE;

    private ContactProtocol() {}

    /// Asks for the roster, or for what changed since the version held; an empty version asks a
    /// server with versions for the whole.
    static IQ question(Optional<String> version) {
        var question = new RosterPacket();
        question.setType(IQ.Type.get);
        question.setVersion(version.orElse(""));
        return question;
    }

    /// The whole roster; empty where the server has nothing newer than the version held, or gave no
    /// roster at all.
    static Optional<Roster> roster(AccountId account, Answer answer) {
        return answer instanceof Answer.Result(RosterPacket packet)
                ? Optional.of(roster(account, packet))
                : Optional.empty();
    }

    /// What a push holds.
    static Optional<Roster> push(AccountId account, IQ push) {
        return push instanceof RosterPacket packet
                ? Optional.of(roster(account, packet))
                : Optional.empty();
    }

    private static Roster roster(AccountId account, RosterPacket packet) {
        var items = packet.getRosterItems();
        var kept = items.stream().filter(item -> item.getItemType() != ItemType.remove);
        var removed = items.stream().filter(item -> item.getItemType() == ItemType.remove);
        return new Roster(
                Optional.ofNullable(packet.getVersion()),
                kept.map(item -> contact(account, item)).toList(),
                removed.map(RosterPacket.Item::getJid).toList());
    }

    private static Contact contact(AccountId account, RosterPacket.Item item) {
        return new Contact(
                account,
                item.getJid(),
                Optional.ofNullable(item.getName()).filter(name -> !name.isBlank()),
                subscription(item.getItemType()),
                item.isSubscriptionPending(),
                item.getGroupNames().stream()
                        .map(name -> name.replace('\n', ' '))
                        .collect(Collectors.toSet()));
    }

    private static Subscription subscription(ItemType type) {
        return switch (type) {
            case to -> Subscription.TO;
            case from -> Subscription.FROM;
            case both -> Subscription.BOTH;
            case none, remove -> Subscription.NONE;
        };
    }

    /// Adds the contact or gives it another name.
    static IQ set(BareJid address, Optional<String> name, Iterable<String> groups) {
        var item = new RosterPacket.Item(address, name.orElse(null));
        for (var group : groups) item.addGroupName(group);
        return set(item);
    }

    static IQ remove(BareJid address) {
        var item = new RosterPacket.Item(address, null);
        item.setItemType(ItemType.remove);
        return set(item);
    }

    private static IQ set(RosterPacket.Item item) {
        var change = new RosterPacket();
        change.setType(IQ.Type.set);
        change.addRosterItem(item);
        return change;
    }

    /// That we are there, how, and what our program can do.
    static Stanza presence(OwnPresence own) {
        return own.stanza().build();
    }

    /// The same for one person alone (RFC 6121 §4.6).
    static Stanza presence(OwnPresence own, BareJid to) {
        return own.stanza().to(to).build();
    }

    static Stanza subscribe(BareJid address) {
        return to(address, Presence.Type.subscribe);
    }

    static Stanza subscribed(BareJid address) {
        return to(address, Presence.Type.subscribed);
    }

    static Stanza unsubscribed(BareJid address) {
        return to(address, Presence.Type.unsubscribed);
    }

    private static Stanza to(BareJid address, Presence.Type type) {
        return StanzaBuilder.buildPresence().to(address).ofType(type).build();
    }

    /// @param version the server's, where it keeps versions
    record Roster(Optional<String> version, List<Contact> contacts, List<BareJid> removed) {}
}

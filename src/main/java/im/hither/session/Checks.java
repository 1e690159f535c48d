package im.hither.session;

import im.hither.domain.AccountId;
import im.hither.domain.ConversationKind;
import im.hither.domain.Direction;
import im.hither.domain.SentId;
import im.hither.domain.StanzaId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smackx.carbons.packet.CarbonExtension;
import org.jivesoftware.smackx.mam.element.MamElements.MamResultExtension;
import org.jivesoftware.smackx.pubsub.EventElement;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;

/// The one place where an [Incoming] is built, so that no handler ever sees a forged one: who may
/// say what, which ids may be trusted, whose clock counts. Account thread.
final class Checks {
    private static final String ROOM_USER = "http://jabber.org/protocol/muc#user";

    private final AccountId account;
    private final BareJid self;
    private final Conversations conversations;
    private final StampRules stamps;
    private final IdRules ids;
    private final NodeChecks nodes;
    private final RoomChecks rooms;
    private final InvitationChecks invitations;

    Checks(AccountId account, BareJid self, Conversations conversations, Rooms rooms, Clock clock) {
        this.account = account;
        this.self = self;
        this.conversations = conversations;
        this.stamps = new StampRules(self, clock);
        this.ids = new IdRules(self);
        this.nodes = new NodeChecks(account, self);
        this.rooms = new RoomChecks(account, self, conversations, rooms, stamps);
        this.invitations = new InvitationChecks(account, self);
    }

    /// Whether our server announces `urn:xmpp:sid:0` (XEP-0359 §5); before that no archive id is
    /// believed.
    void trustStanzaIds(boolean announced) {
        ids.trust(announced);
    }

    /// A message stanza as it came over the stream.
    Checked check(Message stanza) {
        var from = Optional.ofNullable(stanza.getFrom()).orElse(self);
        var result = MamResultExtension.from(stanza);
        if (result != null) return result(from, result);
        var carbon = CarbonExtension.from(stanza);
        if (carbon != null) return carbon(from, carbon);
        var event = EventElement.from(stanza);
        if (event != null) return nodes.check(from, stanza, event);
        if (stanza.getType() == Message.Type.groupchat || rooms.isNotice(from, stanza)) {
            return rooms.said(from, stanza);
        }
        var kept = stamps.offline(stanza);
        var source = kept.isPresent() ? Source.OFFLINE : Source.LIVE;
        return incoming(
                from, self, stanza, source, kept.orElseGet(stamps::now), ids.stanzaId(stanza));
    }

    /// One result of a page that was asked for: our own archive only holds what we sent or got
    /// (XEP-0313 §7), a room's what was said in it.
    Checked archived(BareJid archive, ArchivePage.Result result) {
        if (!archive.equals(self)) return rooms.archived(archive, result);
        var message = result.message();
        var from = Optional.ofNullable(message.getFrom()).orElse(self);
        var to = Optional.ofNullable(message.getTo()).orElse(self);
        if (!isOwn(from) && !isOwn(to)) return new Checked.Dropped("archived between two others");
        if (EventElement.from(message) != null) return new Checked.Dropped("an archived event");
        var id = Optional.of(new StanzaId(result.id(), self));
        return incoming(from, to, message, Source.CATCH_UP, stamps.notLater(result.stamp()), id);
    }

    private Checked result(Jid from, MamResultExtension result) {
        var stamp = stamps.of(result.getForwarded());
        if (stamp.isEmpty()) return new Checked.Dropped("archive result without a time");
        var message = result.getForwarded().getForwardedStanza();
        var query = Optional.ofNullable(result.getQueryId()).orElse("");
        return new Checked.Result(
                query, from, new ArchivePage.Result(result.getId(), stamp.get(), message));
    }

    /// XEP-0280 §11: from our own bare address and nobody else, one level deep, one of the sides
    /// ours.
    private Checked carbon(Jid outer, CarbonExtension carbon) {
        if (!outer.equals(self)) return new Checked.Dropped("copy from a stranger");
        var message = carbon.getForwarded().getForwardedStanza();
        if (CarbonExtension.from(message) != null || MamResultExtension.from(message) != null) {
            return new Checked.Dropped("copy inside a copy");
        }
        if (EventElement.from(message) != null) return new Checked.Dropped("a copied event");
        var sent = carbon.getDirection() == CarbonExtension.Direction.sent;
        var ours = sent ? message.getFrom() : message.getTo();
        if (ours == null || !isOwn(ours)) return new Checked.Dropped("copy of a foreign message");
        var from = Optional.ofNullable(message.getFrom()).orElse(self);
        var to = Optional.ofNullable(message.getTo()).orElse(self);
        var at = stamps.of(carbon.getForwarded()).map(stamps::notLater).orElseGet(stamps::now);
        return incoming(from, to, message, Source.CARBON, at, ids.stanzaId(message));
    }

    private Checked incoming(
            Jid from, Jid to, Message message, Source source, Instant at, Optional<StanzaId> id) {
        var direction = isOwn(from) ? Direction.OUT : Direction.IN;
        var other = direction == Direction.OUT ? to : from;
        var peer = other.asBareJid();
        var inRoom = conversations.isRoom(account, peer);
        if (direction == Direction.IN && (!inRoom || !other.hasResource())) {
            var invitation = invitations.check(from, message, at);
            if (invitation.isPresent()) return invitation.get();
        }
        if (message.getType() == Message.Type.groupchat
                || (!inRoom && message.hasExtension("x", ROOM_USER))) {
            return new Checked.Dropped("from a room that was not joined");
        }
        if (inRoom && other.equals(peer) && message.getType() != Message.Type.error) {
            return new Checked.Dropped("said by a room, but not in it");
        }
        var kind =
                !inRoom
                        ? ConversationKind.CHAT
                        : other.equals(peer) ? ConversationKind.ROOM : ConversationKind.PRIVATE;
        return new Checked.Message(
                new Incoming(
                        account,
                        self,
                        source,
                        conversations.of(account, inRoom ? other : peer, kind),
                        kind,
                        peer,
                        direction,
                        from,
                        direction == Direction.IN
                                ? rooms.occupant(from, message)
                                : Optional.empty(),
                        Optional.ofNullable(message.getStanzaId()).map(SentId::new),
                        IdRules.originId(message),
                        id,
                        Optional.empty(),
                        at,
                        Envelope.clear(message)));
    }

    private boolean isOwn(Jid address) {
        return address.asBareJid().equals(self);
    }
}

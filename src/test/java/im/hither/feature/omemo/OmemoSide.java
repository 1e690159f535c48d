package im.hither.feature.omemo;

import im.hither.domain.Account;
import im.hither.domain.AccountId;
import im.hither.domain.ConnectionSettings;
import im.hither.domain.ConversationId;
import im.hither.domain.ConversationKind;
import im.hither.domain.Detail;
import im.hither.domain.Direction;
import im.hither.domain.Note;
import im.hither.domain.Occupant;
import im.hither.domain.Position;
import im.hither.domain.Protection;
import im.hither.domain.SentId;
import im.hither.domain.Subscription;
import im.hither.domain.TrustLevel;
import im.hither.feature.contact.ContactRepository;
import im.hither.feature.message.ConversationRepository;
import im.hither.feature.omemo.ratchet.Dialect;
import im.hither.feature.omemo.ratchet.OwnKeys;
import im.hither.session.Envelope;
import im.hither.session.HeldSecrets;
import im.hither.session.Incoming;
import im.hither.session.InnerStanza;
import im.hither.session.NodeItem;
import im.hither.session.Outgoing;
import im.hither.session.OutgoingCipher;
import im.hither.session.Source;
import im.hither.testing.FakeLink;
import im.hither.testing.SetClock;
import im.hither.testing.TestDatabase;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jivesoftware.smack.packet.StanzaError.Condition;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// One account with everything but a server.
final class OmemoSide {
    static final BareJid GARDEN = address("garden@rooms.example");
    static final ConversationId TALK = new ConversationId(1);
    static final ConversationId ROOM = new ConversationId(2);

    private final SetClock clock;
    final TestDatabase database = TestDatabase.open();
    final BareJid self;
    final BareJid peer;
    final FakeLink link;
    final OmemoAccount account;
    final Tables tables;
    final OmemoDecryption decryption;
    final OmemoCipher cipher;
    final Recipients recipients;
    final Answering answering;
    private int count;

    /// @param level how every key is trusted
    OmemoSide(BareJid self, BareJid peer, SetClock clock, Supplier<TrustLevel> level) {
        this.clock = clock;
        this.self = self;
        this.peer = peer;
        database.database()
                .write(tx -> {
                    tx.execute(
                            "INSERT INTO account (id, address, enabled, tls, plain_allowed) VALUES (1, ?, 1, 'AUTO', 0)",
                            self.toString());
                    return tx.execute(
                            "INSERT INTO conversation (id, account, address, kind) VALUES (1, 1, ?, 'CHAT')",
                            peer.toString());
                });
        link =
                new FakeLink(
                        new Account(new AccountId(1), self, true, ConnectionSettings.AUTOMATIC),
                        database.database());
        var ciphers = new Ciphers(new SecureRandom());
        tables = Tables.over(database.database(), new KeySafe(new HeldSecrets()));
        var accounts = new OmemoAccounts(tables, ciphers, clock);
        account = accounts.of(link);
        KeyTrust trust = (_, _, _, _) -> level.get();
        decryption = new OmemoDecryption(accounts, tables, ciphers, trust, clock, _ -> {});
        recipients = new Recipients(tables, trust, clock);
        var audience = new Audience();
        answering = new Answering(tables, new ContactRepository(), clock);
        cipher =
                new OmemoCipher(
                        accounts,
                        tables,
                        ciphers,
                        recipients,
                        new EncryptionPolicy(tables.choices(), tables.habits(), audience),
                        audience,
                        new ConversationRepository(database.database()),
                        clock);
    }

    int id() {
        return account.ratchets().own().id();
    }

    List<Device> devices() {
        return database.database()
                .read(snapshot -> tables.devices().devices(snapshot, new AccountId(1), peer));
    }

    void befriends(Subscription subscription) {
        database.database()
                .write(tx ->
                        tx.execute(
                                "INSERT INTO contact (account, address, subscription, asked) VALUES (1, ?, ?, 0)",
                                peer.toString(),
                                subscription.name()));
    }

    /// Something stands in the conversation.
    void said() {
        database.database()
                .write(tx ->
                        tx.execute(
                                "INSERT INTO message (conversation, position, provisional, outgoing, author, at, body, delivery, delivery_at) VALUES (1, 1, 0, 0, ?, 0, 'x', 2, 0)",
                                peer.toString()));
    }

    List<Note.Kind> notes() {
        return database
                .database()
                .read(snapshot ->
                        tables.notes().details(snapshot, TALK, Position.START, Position.END))
                .values()
                .stream()
                .flatMap(detail -> ((Detail.Notes) detail).after().stream())
                .map(Note::kind)
                .toList();
    }

    Map<SessionKey, ConversationId> due() {
        return database.database()
                .read(snapshot -> tables.answers().due(snapshot, new AccountId(1)));
    }

    void habits(Habits habits) {
        database.database()
                .write(tx -> {
                    tables.habits().put(tx, new AccountId(1), habits);
                    return tx;
                });
    }

    List<Activity> readiness() {
        return database
                .database()
                .read(snapshot -> recipients.readiness(snapshot, new AccountId(1), peer))
                .stream()
                .map(DeviceReadiness::activity)
                .toList();
    }

    /// A further device of the other side is on the list and writes.
    void hears(int device) {
        var ids = new ArrayList<>(List.of(new ListedDevice(device, Optional.empty())));
        devices()
                .forEach(each ->
                        ids.add(new ListedDevice(each.address().device(), Optional.empty())));
        database.database()
                .write(tx -> {
                    tables.devices()
                            .list(tx, new AccountId(1), peer, Dialect.TWO, ids, clock.instant());
                    return tx;
                });
    }

    void choose(boolean encrypted) {
        database.database()
                .write(tx -> {
                    tables.choices().choose(tx, TALK, encrypted);
                    return tx;
                });
    }

    /// Answers every question for keys with those of the other side, which speaks one dialect.
    void knows(OmemoSide other, Dialect dialect) {
        seal("x");
        answers(other, dialect);
        seal("x");
        answers(other, dialect);
    }

    /// Another device is on a list too.
    void knowsToo(OmemoSide other, Dialect dialect) {
        var ids = List.of(new ListedDevice(other.id(), Optional.empty()));
        database.database()
                .write(tx -> {
                    tables.devices()
                            .list(tx, new AccountId(1), peer, dialect, ids, clock.instant());
                    return tx;
                });
        seal("x");
        answers(other, dialect);
    }

    List<DeviceReadiness> readiness(BareJid owner) {
        return database.database()
                .read(snapshot -> recipients.readiness(snapshot, new AccountId(1), owner));
    }

    /// Answers what is asked now.
    void answers(OmemoSide other, Dialect dialect) {
        while (link.waiting() > 0) answer(other, dialect);
    }

    void answer(OmemoSide other, Dialect dialect) {
        var question = link.question();
        var theirs = question.contains("to='" + other.self);
        if (theirs && question.contains(NodeProtocol.devicesNode(dialect))) {
            link.answer(
                    items(NodeProtocol.devices(dialect, List.of(new ListedDevice(other.id())))));
        } else if (theirs && question.contains("bundles")) {
            link.answer(items(other.bundle(dialect)));
        } else {
            link.refuse(Condition.item_not_found);
        }
    }

    private NodeItem bundle(Dialect dialect) {
        return NodeProtocol.bundle(id(), account.ratchets().own().keys().bundle(dialect));
    }

    /// A bundle with another key comes under the other side's device id.
    void shows(OmemoSide other, OwnKeys keys) {
        var device = new DeviceAddress(other.self, other.id());
        database.database()
                .write(tx ->
                        tables.devices()
                                .identify(
                                        tx,
                                        new AccountId(1),
                                        device,
                                        keys.identity().publicKey(),
                                        Instant.now()));
    }

    static String items(NodeItem item) {
        return "<pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='n'><item id='%s'>%s</item></items></pubsub>"
                .formatted(item.id(), item.payload());
    }

    OutgoingCipher.Sealing seal(String text) {
        return seal(text, Protection.ENCRYPTED);
    }

    OutgoingCipher.Sealing seal(String text, Protection protection) {
        var body = text.replace("&", "&amp;").replace("<", "&lt;");
        return seal(peer, "<body>" + body + "</body>", protection);
    }

    OutgoingCipher.Sealing seal(BareJid to, String content) {
        return seal(to, content, Protection.CONVERSATION);
    }

    OutgoingCipher.Sealing seal(BareJid to, String content, Protection protection) {
        count++;
        var stanza =
                "<message xmlns='jabber:client' to='%s' id='m%d' type='chat'>%s</message>"
                        .formatted(to, count, content);
        return cipher.seal(
                new Outgoing(
                        new AccountId(1),
                        TALK,
                        Optional.empty(),
                        new SentId("m" + count),
                        stanza,
                        protection));
    }

    String sealed(String text) {
        var sealed = (OutgoingCipher.Sealed) seal(text);
        database.database().write(tx -> sealed.keep().apply(tx));
        return sealed.stanza().replace("<message ", "<message from='" + self + "/x' ");
    }

    /// The room says of itself that it is this, and these belong to it.
    void room(String features, BareJid... members) {
        database.database()
                .write(tx -> {
                    tx.execute(
                            "INSERT OR IGNORE INTO conversation (id, account, address, kind) VALUES (2, 1, ?, 'ROOM')",
                            GARDEN.toString());
                    tx.execute(
                            "INSERT OR REPLACE INTO room (conversation, nick, autojoin, features) VALUES (2, 'x', 1, ?)",
                            features);
                    for (var each : members) {
                        tx.execute(
                                "INSERT OR IGNORE INTO room_member (conversation, address) VALUES (2, ?)",
                                each.toString());
                    }
                    return tx;
                });
    }

    void knowsInRoom(OmemoSide other) {
        for (var i = 0; i < 2; i++) {
            say("x");
            answers(other, Dialect.TWO);
        }
    }

    OutgoingCipher.Sealing say(String text) {
        count++;
        var stanza =
                "<message xmlns='jabber:client' to='%s' id='m%d' type='groupchat'><body>%s</body></message>"
                        .formatted(GARDEN, count, text);
        return cipher.seal(
                new Outgoing(
                        new AccountId(1),
                        ROOM,
                        Optional.empty(),
                        new SentId("m" + count),
                        stanza,
                        Protection.ENCRYPTED));
    }

    String sent(OutgoingCipher.Sealing sealing) {
        return ((OutgoingCipher.Sealed) sealing).stanza();
    }

    /// As a room shows it, which tells whose it is.
    Envelope readIn(BareJid room, String stanza) {
        var occupant = new Occupant(Optional.empty(), "other", Optional.of(peer));
        return open(
                stanza,
                ROOM,
                ConversationKind.ROOM,
                room,
                room,
                Optional.of(occupant),
                Source.ROOM);
    }

    Envelope read(String stanza) {
        return read(stanza, peer);
    }

    Envelope read(String stanza, BareJid from) {
        return open(stanza, TALK, ConversationKind.CHAT, peer, from, Optional.empty(), Source.LIVE);
    }

    private Envelope open(
            String stanza,
            ConversationId conversation,
            ConversationKind kind,
            BareJid with,
            BareJid from,
            Optional<Occupant> occupant,
            Source source) {
        var message = InnerStanza.message(stanza).orElseThrow();
        var opened =
                decryption.open(
                        new Incoming(
                                new AccountId(1),
                                self,
                                source,
                                conversation,
                                kind,
                                with,
                                Direction.IN,
                                from,
                                occupant,
                                Optional.of(new SentId("a")),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Instant.now(),
                                new Envelope(message, Optional.empty(), Optional.empty())));
        database.database()
                .write(tx -> {
                    opened.keep().accept(tx);
                    return tx;
                });
        return opened.envelope();
    }

    static BareJid address(String text) {
        return JidCreate.bareFromOrThrowUnchecked(text);
    }
}

package im.hither.feature.omemo;

import im.hither.domain.Protection;
import im.hither.feature.contact.ContactRepository;
import im.hither.feature.message.ConversationRepository;
import im.hither.feature.message.DetailSource;
import im.hither.feature.message.EncryptionChoice;
import im.hither.feature.message.MessageRepository;
import im.hither.feature.omemo.ratchet.Dialect;
import im.hither.feature.room.Circle;
import im.hither.session.Decryption;
import im.hither.session.Events;
import im.hither.session.InboundHandler;
import im.hither.session.NodeHandler;
import im.hither.session.OutgoingCipher;
import im.hither.session.Rooms;
import im.hither.session.SecretStore;
import im.hither.session.SessionListener;
import im.hither.session.SessionManager;
import im.hither.storage.Database;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/// The feature put together: all of it works on the same copy of each account's ratchets.
public final class OmemoParts {
    private final Tables tables;
    private final OmemoAccounts accounts;
    private final Recipients recipients;
    private final EncryptionPolicy policy;
    private final OmemoSync sync;
    private final Decryption decryption;
    private final OutgoingCipher cipher;
    private final Answering answering;
    private final OwnKeysUpkeep upkeep;
    private final Clock clock;
    private final Audience audience = new Audience();
    private final ConversationRepository conversations;

    public OmemoParts(
            Database database,
            SecretStore secrets,
            ContactRepository contacts,
            ConversationRepository conversations,
            KeyTrust trust,
            Events events,
            Clock clock) {
        this.clock = clock;
        this.conversations = conversations;
        var ciphers = new Ciphers(new SecureRandom());
        tables = Tables.over(database, new KeySafe(secrets));
        accounts = new OmemoAccounts(tables, ciphers, clock);
        recipients = new Recipients(tables, trust, clock);
        policy = new EncryptionPolicy(tables.choices(), tables.habits(), audience);
        upkeep = new OwnKeysUpkeep(tables, ciphers, clock);
        answering = new Answering(tables, contacts, clock);
        sync =
                new OmemoSync(
                        accounts,
                        upkeep,
                        new LateReading(accounts, tables, upkeep, answering),
                        events);
        decryption = new OmemoDecryption(accounts, tables, ciphers, trust, clock, sync::stored);
        cipher =
                new OmemoCipher(
                        accounts,
                        tables,
                        ciphers,
                        recipients,
                        policy,
                        audience,
                        conversations,
                        clock);
    }

    public Decryption decryption() {
        return decryption;
    }

    public OutgoingCipher cipher() {
        return cipher;
    }

    public InboundHandler handler(MessageRepository messages) {
        return new OmemoHandler(messages, tables, audience);
    }

    public List<NodeHandler> nodeHandlers() {
        return Stream.of(Dialect.values())
                .<NodeHandler>map(dialect ->
                        new DeviceListHandler(dialect, tables.devices(), clock, sync::told))
                .toList();
    }

    /// Which keys the devices of people have.
    public DeviceKeys keys() {
        return tables.devices();
    }

    public SessionListener sync() {
        return sync;
    }

    /// How what is written in a conversation may leave.
    public EncryptionChoice choice() {
        return (snapshot, conversation) ->
                policy.of(
                                        snapshot,
                                        conversation.id(),
                                        conversation.kind(),
                                        conversation.address(),
                                        accounts.canReceive(conversation.account()))
                                .isEncrypted()
                        ? Protection.ENCRYPTED
                        : Protection.CLEAR;
    }

    /// What is known here about messages.
    public List<DetailSource> details() {
        return List.of(tables.readings(), tables.notes());
    }

    /// Whom rooms tell who reads there.
    public Circle circle() {
        return new GroupNotes(tables, clock);
    }

    /// From now on this tells which rooms are caught up with.
    public void rooms(Rooms book) {
        accounts.rooms(book);
    }

    public OmemoService service(SessionManager sessions) {
        return new OmemoService(
                tables,
                accounts,
                recipients,
                policy,
                audience,
                answering,
                upkeep,
                sessions,
                conversations,
                clock);
    }
}

package im.hither.feature.omemo;

import im.hither.domain.AccountEvent.KeysChanged;
import im.hither.domain.AccountId;
import im.hither.domain.Conversation;
import im.hither.domain.ConversationId;
import im.hither.domain.ConversationKind;
import im.hither.domain.Encrypted;
import im.hither.domain.Note;
import im.hither.domain.Note.Kind;
import im.hither.domain.Position;
import im.hither.domain.TrustLevel;
import im.hither.feature.message.ConversationRepository;
import im.hither.feature.message.Cover;
import im.hither.feature.omemo.ratchet.Dialect;
import im.hither.feature.omemo.ratchet.IdentityKey;
import im.hither.session.Outcome;
import im.hither.session.SessionManager;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jxmpp.jid.BareJid;

/// What can be asked and done about encryption. Queries wait for a reader thread; commands return
/// at once and are told by the event that follows.
public final class OmemoService implements Encryption {
    private final Tables tables;
    private final OmemoAccounts accounts;
    private final Recipients recipients;
    private final EncryptionPolicy policy;
    private final Audience audience;
    private final Answering answering;
    private final OwnKeysUpkeep upkeep;
    private final DeviceDeciding deciding;
    private final SessionManager sessions;
    private final ConversationRepository conversations;
    private final Clock clock;

    OmemoService(
            Tables tables,
            OmemoAccounts accounts,
            Recipients recipients,
            EncryptionPolicy policy,
            Audience audience,
            Answering answering,
            OwnKeysUpkeep upkeep,
            SessionManager sessions,
            ConversationRepository conversations,
            Clock clock) {
        this.tables = tables;
        this.accounts = accounts;
        this.recipients = recipients;
        this.policy = policy;
        this.audience = audience;
        this.answering = answering;
        this.upkeep = upkeep;
        this.deciding = new DeviceDeciding(tables);
        this.sessions = sessions;
        this.conversations = conversations;
        this.clock = clock;
    }

    @Override
    public EncryptionState state(ConversationId id) {
        return tables.database()
                .read(snapshot ->
                        conversations
                                .conversation(snapshot, id)
                                .map(found -> state(snapshot, found))
                                .orElse(EncryptionState.CANNOT));
    }

    private EncryptionState state(Snapshot snapshot, Conversation of) {
        return policy.of(
                snapshot, of.id(), of.kind(), of.address(), accounts.canReceive(of.account()));
    }

    @Override
    public Prospect prospect(ConversationId id) {
        return find(id).map(found -> Prospects.of(state(id), found.kind(), readers(id)))
                .orElse(Prospect.CANNOT);
    }

    @Override
    public List<Reader> readers(ConversationId id) {
        return tables.database()
                .read(snapshot ->
                        conversations
                                .conversation(snapshot, id)
                                .map(found -> readers(snapshot, found))
                                .orElse(List.of()));
    }

    @Override
    public Optional<Reach> reach(ConversationId id) {
        return find(id).filter(each -> each.kind() == ConversationKind.CHAT)
                .filter(each -> state(id) == EncryptionState.ENCRYPTED)
                .map(each -> tables.database().read(snapshot -> reach(snapshot, each)));
    }

    @Override
    public Cover cover(ConversationId id) {
        return find(id).map(found ->
                        tables.database().read(snapshot -> Covers.of(everyone(snapshot, found))))
                .orElse(Cover.NONE);
    }

    /// The devices of all whom it is for, ourselves included.
    private List<DeviceReadiness> everyone(Snapshot snapshot, Conversation in) {
        var people = new LinkedHashSet<>(audience(snapshot, in));
        sessions.link(in.account()).ifPresent(link -> people.add(link.account().address()));
        return people.stream()
                .flatMap(each -> recipients.readiness(snapshot, in.account(), each).stream())
                .toList();
    }

    private Reach reach(Snapshot snapshot, Conversation of) {
        var self = sessions.link(of.account()).map(link -> link.account().address());
        var here = tables.owns().own(snapshot, of.account()).map(OwnDevice::id);
        var ours =
                self
                        .map(each -> recipients.readiness(snapshot, of.account(), each))
                        .orElse(List.of())
                        .stream()
                        .filter(each -> !here.equals(Optional.of(each.device().address().device())))
                        .toList();
        var alone = self.filter(of.address()::equals).isPresent();
        var theirs =
                alone
                        ? List.<DeviceReadiness>of()
                        : recipients.readiness(snapshot, of.account(), of.address());
        return Reach.of(theirs, ours);
    }

    private List<Reader> readers(Snapshot snapshot, Conversation of) {
        return audience(snapshot, of).stream()
                .map(person ->
                        new Reader(
                                person,
                                known(snapshot, of.account(), person),
                                recipients.readiness(snapshot, of.account(), person)))
                .toList();
    }

    private List<BareJid> audience(Snapshot snapshot, Conversation of) {
        var self = sessions.link(of.account()).map(link -> link.account().address());
        return audience.of(snapshot, of, self.orElse(of.address()));
    }

    @Override
    public void choose(ConversationId id, boolean encrypted) {
        find(id).ifPresent(found ->
                sessions.link(found.account())
                        .ifPresent(link ->
                                link.submit(() -> {
                                    link.commit(tx -> chosen(tx, found, encrypted));
                                    link.keysChanged();
                                })));
    }

    private Outcome chosen(Transaction tx, Conversation in, boolean encrypted) {
        var before = state(tx, in).isEncrypted();
        tables.choices().choose(tx, in.id(), encrypted);
        var told = Outcome.of(new KeysChanged(in.account(), tx.commit()));
        if (before == encrypted) return told;
        return told.and(
                noted(tx, in.id(), encrypted ? Kind.ENCRYPTION_ON : Kind.ENCRYPTION_OFF, ""));
    }

    private Outcome noted(Transaction tx, ConversationId in, Kind kind, String subject) {
        return tables.notes().add(tx, in, new Note(kind, subject, clock.instant()));
    }

    @Override
    public Habits habits(AccountId account) {
        return tables.database().read(snapshot -> tables.habits().of(snapshot, account));
    }

    @Override
    public void keep(AccountId account, Habits habits) {
        sessions.link(account)
                .ifPresent(link ->
                        link.submit(() -> {
                            link.commit(tx -> {
                                tables.habits().put(tx, account, habits);
                                return Outcome.of(new KeysChanged(account, tx.commit()));
                            });
                            link.keysChanged();
                        }));
    }

    /// Asks for what is not known yet about the other side's keys; [KeysChanged] tells of it.
    @Override
    public void look(ConversationId id) {
        find(id).ifPresent(found ->
                accounts.of(found.account())
                        .ifPresent(account -> account.link().submit(() -> look(account, found))));
    }

    private void look(OmemoAccount account, Conversation at) {
        if (!account.link().online() || !state(at.id()).isEncrypted()) return;
        var _ =
                recipients.members(
                        account, tables.database().read(snapshot -> audience(snapshot, at)));
    }

    /// The other side's devices that are on a list, and whether they could read the next message.
    @Override
    public List<DeviceReadiness> readiness(AccountId account, BareJid owner) {
        return tables.database().read(snapshot -> recipients.readiness(snapshot, account, owner));
    }

    /// In which form each message of a conversation came that came encrypted and can be read.
    public List<String> forms(ConversationId conversation) {
        return tables
                .database()
                .read(snapshot ->
                        tables.readings()
                                .details(snapshot, conversation, Position.START, Position.END))
                .values()
                .stream()
                .map(Encrypted.class::cast)
                .filter(each -> each.cause().isEmpty())
                .map(Encrypted::form)
                .toList();
    }

    /// Whether both device lists of somebody are known.
    @Override
    public boolean known(AccountId account, BareJid owner) {
        return tables.database().read(snapshot -> known(snapshot, account, owner));
    }

    private boolean known(Snapshot snapshot, AccountId account, BareJid owner) {
        return Stream.of(Dialect.values())
                .allMatch(dialect ->
                        tables.devices().knownAt(snapshot, account, owner, dialect).isPresent());
    }

    @Override
    public void accept(AccountId id, BareJid owner, int device, IdentityKey key) {
        var address = new DeviceAddress(owner, device);
        submit(id, account -> deciding.accept(account, address, key));
    }

    @Override
    public void forget(AccountId id, BareJid owner, int device) {
        var address = new DeviceAddress(owner, device);
        submit(id, account -> deciding.forget(account, address));
    }

    private void submit(AccountId id, Consumer<OmemoAccount> work) {
        accounts.of(id).ifPresent(account -> account.link().submit(() -> work.accept(account)));
    }

    @Override
    public void retire(AccountId id, Set<Integer> devices) {
        submit(id, account -> upkeep.retire(account, devices));
    }

    /// Our own device of an account: its id and fingerprint.
    @Override
    public Optional<OwnFingerprint> own(AccountId account) {
        return tables.database()
                .read(snapshot -> tables.owns().own(snapshot, account))
                .map(own ->
                        new OwnFingerprint(
                                own.id(), own.keys().identity().publicKey().fingerprint()));
    }

    /// Ends the session with a device and begins a new one, for when messages can no longer be
    /// read; false where the account is not online.
    @Override
    public boolean reset(ConversationId id, BareJid owner, int device) {
        var found = find(id);
        var account = found.flatMap(each -> accounts.of(each.account()));
        if (account.isEmpty() || !account.get().link().online()) return false;
        account.get()
                .link()
                .submit(() -> reset(account.get(), id, new DeviceAddress(owner, device)));
        return true;
    }

    private void reset(OmemoAccount account, ConversationId in, DeviceAddress address) {
        var device =
                tables.database()
                        .read(snapshot ->
                                tables.devices()
                                        .device(snapshot, account.link().account().id(), address));
        var dialect = device.flatMap(Device::dialect);
        if (dialect.isEmpty()) return;
        answering.begin(account, new SessionKey(address, dialect.get()), in, Kind.SESSION_BEGUN);
    }

    private Optional<Conversation> find(ConversationId id) {
        return tables.database().read(snapshot -> conversations.conversation(snapshot, id));
    }

    /// @param fingerprint 64 lower-case hexadecimal digits
    public record OwnFingerprint(int device, String fingerprint) {
        public TrustLevel trust() {
            return TrustLevel.AUTHENTICATED;
        }
    }
}

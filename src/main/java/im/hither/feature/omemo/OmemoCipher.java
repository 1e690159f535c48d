package im.hither.feature.omemo;

import im.hither.domain.AccountId;
import im.hither.domain.Conversation;
import im.hither.domain.ConversationKind;
import im.hither.domain.Encrypted;
import im.hither.domain.TrustLevel;
import im.hither.feature.message.ConversationRepository;
import im.hither.feature.omemo.ratchet.Bytes;
import im.hither.feature.omemo.ratchet.Dialect;
import im.hither.feature.omemo.ratchet.RatchetFailure;
import im.hither.feature.omemo.ratchet.RatchetSession;
import im.hither.feature.omemo.ratchet.SealedPayload;
import im.hither.session.Outcome;
import im.hither.session.Outgoing;
import im.hither.session.OutgoingCipher;
import im.hither.session.OutgoingCipher.Clearance;
import im.hither.session.Refusal;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Seals what people wrote for every device that may read it. Nothing that holds content leaves in
/// clear unless its conversation is not encrypted by the user's decision or by its nature. Account
/// thread.
final class OmemoCipher implements OutgoingCipher {
    private static final Logger LOG = Logger.getLogger(OmemoCipher.class.getName());

    private final OmemoAccounts accounts;
    private final Tables tables;
    private final Ciphers ciphers;
    private final Recipients recipients;
    private final EncryptionPolicy policy;
    private final Audience audience;
    private final ConversationRepository conversations;
    private final Clock clock;

    OmemoCipher(
            OmemoAccounts accounts,
            Tables tables,
            Ciphers ciphers,
            Recipients recipients,
            EncryptionPolicy policy,
            Audience audience,
            ConversationRepository conversations,
            Clock clock) {
        this.accounts = accounts;
        this.tables = tables;
        this.ciphers = ciphers;
        this.recipients = recipients;
        this.policy = policy;
        this.audience = audience;
        this.conversations = conversations;
        this.clock = clock;
    }

    @Override
    public Sealing seal(Outgoing outgoing) {
        var message = OutgoingProtocol.of(outgoing.stanza());
        var account = accounts.of(outgoing.account());
        var turn = message.turn();
        if (turn.isPresent()) {
            return account.map(each -> turned(each, message, turn.get())).orElseGet(Waiting::new);
        }
        if (!message.hasContent()) {
            return new Clear(outgoing.stanza(), Clearance.NO_CONTENT);
        }
        var clearance = clearance(outgoing, message);
        if (clearance.isPresent()) return new Clear(outgoing.stanza(), clearance.get());
        return account.map(
                        each -> {
                            var sealing = sealed(outgoing, each, message);
                            return message.isTrust() ? sealing : noted(outgoing, each, sealing);
                        })
                .orElseGet(Waiting::new);
    }

    /// How a message of ours left is kept with it, and makes its conversation an encrypted one;
    /// what is said about keys is no message.
    private Sealing noted(Outgoing outgoing, OmemoAccount account, Sealing sealing) {
        if (!(sealing instanceof Sealed(var stanza, var keep))) return sealing;
        var form = stanza.contains(Dialect.TWO.namespace()) ? "omemo2" : "omemo";
        var how =
                new Encrypted(
                        form,
                        account.ratchets().own().id(),
                        TrustLevel.AUTHENTICATED,
                        Optional.empty());
        return new Sealed(
                stanza,
                tx -> {
                    var kept = keep.apply(tx);
                    tables.choices().answerEncrypted(tx, outgoing.conversation());
                    return outgoing.message()
                            .map(id ->
                                    kept.and(
                                            tables.readings()
                                                    .put(tx, outgoing.conversation(), id, how)))
                            .orElse(kept);
                });
    }

    @Override
    public void undone(AccountId account) {
        accounts.of(account).ifPresent(OmemoAccount::undone);
    }

    private Optional<Clearance> clearance(Outgoing outgoing, OutgoingProtocol message) {
        return switch (outgoing.protection()) {
            case ENCRYPTED -> Optional.empty();
            case CLEAR -> Optional.of(Clearance.CHOSEN);
            case CONVERSATION -> {
                var state = tables.database().read(snapshot -> state(snapshot, outgoing, message));
                yield switch (state) {
                    case ENCRYPTED, ROOM_OPENED -> Optional.empty();
                    case OFF -> Optional.of(Clearance.CHOSEN);
                    case CANNOT -> Optional.of(Clearance.NO_PERSON);
                    case NO_KEYS_OF_OURS -> Optional.of(Clearance.NOBODY_ENCRYPTS);
                };
            }
        };
    }

    private EncryptionState state(Snapshot snapshot, Outgoing outgoing, OutgoingProtocol message) {
        var kind =
                conversations
                        .conversation(snapshot, outgoing.conversation())
                        .map(Conversation::kind)
                        .orElse(ConversationKind.CHAT);
        return policy.of(
                snapshot,
                outgoing.conversation(),
                kind,
                message.peer(),
                accounts.canReceive(outgoing.account()));
    }

    private Sealing sealed(Outgoing outgoing, OmemoAccount account, OutgoingProtocol message) {
        var found = found(outgoing, account, message);
        return switch (found) {
            case Recipients.Found.Fetching() -> new Waiting();
            case Recipients.Found.Nobody(var reason) -> new Refused(reason);
            case Recipients.Found.Ready(var devices) -> sealed(account, message, devices);
        };
    }

    private Recipients.Found found(
            Outgoing outgoing, OmemoAccount account, OutgoingProtocol message) {
        if (message.toRoom()) return members(outgoing, account);
        return message.isTrust()
                ? recipients.authenticated(account, message.peer())
                : recipients.find(account, message.peer());
    }

    /// Looked at once more right before sealing: the room may have been opened since (§ C4).
    private Recipients.Found members(Outgoing outgoing, OmemoAccount account) {
        var room = outgoing.conversation();
        boolean isPrivate = tables.database().read(snapshot -> audience.isPrivate(snapshot, room));
        if (!isPrivate) return new Recipients.Found.Nobody(Refusal.ROOM_OPENED);
        var self = account.link().account().address();
        return recipients.members(
                account,
                tables.database().read(snapshot -> audience.members(snapshot, room, self)));
    }

    private Sealing sealed(
            OmemoAccount account, OutgoingProtocol message, List<SessionKey> devices) {
        var old = devices.stream().anyMatch(each -> each.dialect() == Dialect.LEGACY);
        if (old && !message.isBodyAlone()) {
            return new Refused(Refusal.NOT_IN_OLD_DIALECT);
        }
        var steps = new LinkedHashMap<SessionKey, RatchetSession>();
        var elements = new ArrayList<EncryptedElement>();
        for (var dialect : List.of(Dialect.TWO, Dialect.LEGACY)) {
            var group = devices.stream().filter(each -> each.dialect() == dialect).toList();
            if (!group.isEmpty())
                element(account, message, dialect, group, steps).ifPresent(elements::add);
        }
        if (elements.isEmpty()) return new Refused(Refusal.NO_KEYS);
        return new Sealed(message.sealed(elements), tx -> keep(tx, account, steps));
    }

    private Optional<EncryptedElement> element(
            OmemoAccount account,
            OutgoingProtocol message,
            Dialect dialect,
            List<SessionKey> devices,
            Map<SessionKey, RatchetSession> steps) {
        var self = account.link().account().address();
        var payload =
                ciphers.payload(dialect)
                        .seal(
                                switch (dialect) {
                                    case LEGACY -> message.body();
                                    case TWO ->
                                            message.envelope(
                                                    self, ciphers.random(), clock.instant());
                                });
        var keys = new ArrayList<EncryptedElement.KeyFor>();
        for (var device : devices) {
            key(account, device, payload.keyMaterial(), steps).ifPresent(keys::add);
        }
        return keys.isEmpty()
                ? Optional.empty()
                : Optional.of(element(account, dialect, keys, payload));
    }

    private static EncryptedElement element(
            OmemoAccount account,
            Dialect dialect,
            List<EncryptedElement.KeyFor> keys,
            SealedPayload payload) {
        return new EncryptedElement(
                dialect,
                account.ratchets().own().id(),
                keys,
                payload.iv(),
                Optional.of(payload.payload()));
    }

    /// The key for one device; empty where its ratchets are damaged, which is no reason to tell the
    /// others nothing.
    private Optional<EncryptedElement.KeyFor> key(
            OmemoAccount account,
            SessionKey device,
            Bytes material,
            Map<SessionKey, RatchetSession> steps) {
        try {
            var session = session(account, device);
            var encrypted = ciphers.session(device.dialect()).encrypt(session, material);
            account.ratchets().turn(device, encrypted.next());
            steps.put(device, encrypted.next());
            return Optional.of(
                    new EncryptedElement.KeyFor(
                            Optional.of(device.with().owner()),
                            device.with().device(),
                            encrypted.message()));
        } catch (RatchetFailure damaged) {
            LOG.log(Level.WARNING, "nothing can be encrypted for a device", damaged);
            return Optional.empty();
        }
    }

    private RatchetSession session(OmemoAccount account, SessionKey device) throws RatchetFailure {
        var held = account.ratchets().session(device);
        if (held.isPresent()) return held.get();
        var bundle = account.keys().bundle(device).orElseThrow();
        var begun =
                ciphers.session(device.dialect()).start(account.ratchets().own().keys(), bundle);
        account.keys().used(device);
        return begun;
    }

    private static Outcome keep(
            Transaction tx, OmemoAccount account, Map<SessionKey, RatchetSession> steps) {
        steps.forEach((device, next) -> account.ratchets().store(tx, device, next));
        return Outcome.NONE;
    }

    private Sealing turned(OmemoAccount account, OutgoingProtocol message, SessionKey device) {
        if (account.ratchets().session(device).isEmpty()) {
            if (account.keys().awaits(device)) return new Waiting();
            if (account.keys().bundle(device).isEmpty()) return new Refused(Refusal.NO_KEYS);
        }
        var cipher = ciphers.payload(device.dialect());
        var steps = new LinkedHashMap<SessionKey, RatchetSession>();
        var key = key(account, device, cipher.emptyKeyMaterial(), steps);
        if (key.isEmpty()) return new Refused(Refusal.NO_KEYS);
        var iv = device.dialect() == Dialect.LEGACY ? cipher.seal(Bytes.EMPTY).iv() : Bytes.EMPTY;
        var element =
                TurnProtocol.element(
                        device.dialect(), account.ratchets().own().id(), key.get(), iv);
        return new Sealed(message.turned(element), tx -> keep(tx, account, steps));
    }
}

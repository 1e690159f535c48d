package im.hither.feature.omemo;

import im.hither.domain.AccountId;
import im.hither.domain.ConversationKind;
import im.hither.domain.Encrypted;
import im.hither.domain.TrustLevel;
import im.hither.domain.UndecryptableCause;
import im.hither.feature.omemo.ratchet.Decrypted;
import im.hither.feature.omemo.ratchet.Dialect;
import im.hither.feature.omemo.ratchet.IdentityKey;
import im.hither.feature.omemo.ratchet.KeyMessage;
import im.hither.feature.omemo.ratchet.RatchetFailure;
import im.hither.session.Decryption;
import im.hither.session.Envelope;
import im.hither.session.Incoming;
import im.hither.storage.Transaction;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jxmpp.jid.BareJid;

/// Opens what came encrypted. What comes while the archive is caught up with, and what comes from
/// the archive, is left closed: it is opened in its turn. Account thread.
final class OmemoDecryption implements Decryption {
    private final OmemoAccounts accounts;
    private final Tables tables;
    private final Ciphers ciphers;
    private final KeyTrust trust;
    private final Clock clock;
    private final Consumer<OmemoAccount> opened;

    /// @param opened told when what was opened is stored
    OmemoDecryption(
            OmemoAccounts accounts,
            Tables tables,
            Ciphers ciphers,
            KeyTrust trust,
            Clock clock,
            Consumer<OmemoAccount> opened) {
        this.accounts = accounts;
        this.tables = tables;
        this.ciphers = ciphers;
        this.trust = trust;
        this.clock = clock;
        this.opened = opened;
    }

    @Override
    public Opened open(Incoming incoming) {
        return open(incoming, false);
    }

    @Override
    public Opened reopen(Incoming incoming) {
        return open(incoming, true);
    }

    @Override
    public void undone(AccountId account) {
        accounts.of(account).ifPresent(OmemoAccount::undone);
    }

    private Opened open(Incoming incoming, boolean inTurn) {
        var account = accounts.of(incoming.account());
        var outside = incoming.envelope().outside();
        if (account.isEmpty() || !ElementProtocol.isThere(outside)) {
            return untouched(incoming.envelope());
        }
        var own = account.get().ratchets().own();
        var element = ElementProtocol.of(outside, incoming.self(), own.id());
        if (element.isEmpty()) {
            return closed(incoming, Dialect.LEGACY, 0, UndecryptableCause.DAMAGED);
        }
        return open(incoming, account.get(), element.get(), inTurn);
    }

    private Opened open(
            Incoming incoming, OmemoAccount account, EncryptedElement element, boolean inTurn) {
        var own = account.ratchets().own();
        var key = element.keyFor(incoming.self(), own.id());
        if (key.isEmpty()) {
            var ours = incoming.author().equals(incoming.self()) && element.sender() == own.id();
            return closed(
                    incoming,
                    element,
                    ours ? UndecryptableCause.OWN : UndecryptableCause.NOT_FOR_THIS_DEVICE);
        }
        if (!inTurn && hasToWait(incoming, account)) {
            return waiting(incoming, account, element);
        }
        return decrypted(incoming, account, element, key.get());
    }

    private boolean hasToWait(Incoming incoming, OmemoAccount account) {
        return !account.caughtUp()
                || incoming.source().isArchive()
                || accounts.rooms().waits(incoming.account(), incoming.conversation());
    }

    /// One that only turns ratchets is not worth waiting for: whoever sent it says so again.
    private Opened waiting(Incoming incoming, OmemoAccount account, EncryptedElement element) {
        var closed = closed(incoming, element, UndecryptableCause.WAITING);
        return new Opened(closed.envelope(), closed.keep(), () -> opened.accept(account));
    }

    private Opened decrypted(
            Incoming incoming, OmemoAccount account, EncryptedElement element, KeyMessage key) {
        var device = new DeviceAddress(incoming.author(), element.sender());
        var session = new SessionKey(device, element.dialect());
        var ratchets = account.ratchets();
        try {
            var decrypted =
                    ciphers.session(element.dialect())
                            .decrypt(ratchets.session(session), ratchets.own().keys(), key);
            if (isAnother(incoming.account(), device, decrypted.sender())) {
                return changed(incoming, element, device, decrypted.sender());
            }
            ratchets.turn(session, decrypted.next());
            account.works(session);
            return new Opened(
                    content(incoming, element, decrypted),
                    tx -> keep(tx, incoming, account, session, decrypted),
                    () -> opened.accept(account));
        } catch (RatchetFailure failure) {
            return failed(incoming, account, element, device, failure);
        }
    }

    private boolean isAnother(AccountId account, DeviceAddress device, IdentityKey shown) {
        return tables.database()
                .read(snapshot -> tables.devices().device(snapshot, account, device))
                .flatMap(Device::identity)
                .filter(known -> !known.equals(shown))
                .isPresent();
    }

    private Opened changed(
            Incoming incoming, EncryptedElement element, DeviceAddress device, IdentityKey shown) {
        var closed = closed(incoming, element, UndecryptableCause.KEY_CHANGED);
        return new Opened(
                closed.envelope(),
                tx ->
                        tables.devices()
                                .identify(tx, incoming.account(), device, shown, clock.instant()),
                () -> {});
    }

    private Envelope content(Incoming incoming, EncryptedElement element, Decrypted decrypted) {
        var outside = incoming.envelope().outside();
        var level = level(incoming, decrypted.sender());
        var how = how(element.dialect(), element.sender(), level, Optional.empty());
        if (element.payload().isEmpty()) {
            return incoming.envelope().opened(StanzaProtocol.emptied(outside), how);
        }
        try {
            var plain =
                    ciphers.payload(element.dialect())
                            .open(decrypted.plaintext(), element.iv(), element.payload().get());
            var said =
                    switch (element.dialect()) {
                        case LEGACY -> Optional.of(StanzaProtocol.opened(outside, plain));
                        case TWO ->
                                StanzaProtocol.opened(
                                        outside, incoming.author(), places(incoming), plain);
                    };
            return said.map(message -> incoming.envelope().opened(message, how))
                    .orElseGet(() -> envelope(incoming, element, UndecryptableCause.DAMAGED));
        } catch (RatchetFailure forged) {
            return envelope(incoming, element, UndecryptableCause.FORGEABLE);
        }
    }

    private static Set<BareJid> places(Incoming incoming) {
        return incoming.kind() == ConversationKind.ROOM || incoming.peer().equals(incoming.self())
                ? Set.of(incoming.peer())
                : Set.of(incoming.peer(), incoming.self());
    }

    private TrustLevel level(Incoming incoming, IdentityKey key) {
        return tables.database()
                .read(snapshot ->
                        trust.of(
                                snapshot,
                                incoming.account(),
                                incoming.author(),
                                key.fingerprint()));
    }

    private void keep(
            Transaction tx,
            Incoming incoming,
            OmemoAccount account,
            SessionKey session,
            Decrypted decrypted) {
        var id = incoming.account();
        account.ratchets().store(tx, session, decrypted.next());
        tables.devices().identify(tx, id, session.with(), decrypted.sender(), clock.instant());
        tables.devices().seen(tx, id, session.with(), incoming.at());
        decrypted.usedPreKey().ifPresent(key -> tables.owns().use(tx, id, session.dialect(), key));
        if (decrypted.sessionStarted()) tables.readings().tryAgain(tx, id, session.with());
        if (decrypted.sessionStarted() || decrypted.heartbeatDue()) {
            tables.answers().add(tx, id, session, incoming.conversation());
        }
    }

    /// What was decrypted before says nothing new.
    private Opened failed(
            Incoming incoming,
            OmemoAccount account,
            EncryptedElement element,
            DeviceAddress device,
            RatchetFailure failure) {
        var outside = incoming.envelope().outside();
        return switch (failure.reason()) {
            case DUPLICATE ->
                    new Opened(
                            incoming.envelope()
                                    .opened(
                                            StanzaProtocol.emptied(outside),
                                            how(
                                                    element.dialect(),
                                                    element.sender(),
                                                    TrustLevel.UNDECIDED,
                                                    Optional.empty())),
                            _ -> {},
                            () -> {});
            case NO_SESSION, UNKNOWN_PRE_KEY -> {
                account.keys().doubt(device.owner());
                yield broken(incoming, account, element, UndecryptableCause.NO_SESSION);
            }
            case BROKEN, TOO_FAR_AHEAD ->
                    broken(incoming, account, element, UndecryptableCause.BROKEN);
            case IDENTITY_CHANGED -> closed(incoming, element, UndecryptableCause.KEY_CHANGED);
            case PAYLOAD_FORGED -> closed(incoming, element, UndecryptableCause.FORGEABLE);
            case DAMAGED, BAD_SIGNATURE -> closed(incoming, element, UndecryptableCause.DAMAGED);
        };
    }

    /// Perhaps what comes after it shows that the session works; else it is mended.
    private Opened broken(
            Incoming incoming,
            OmemoAccount account,
            EncryptedElement element,
            UndecryptableCause cause) {
        var device = new DeviceAddress(incoming.author(), element.sender());
        account.broke(new SessionKey(device, element.dialect()), incoming.conversation());
        var closed = closed(incoming, element, cause);
        return new Opened(closed.envelope(), closed.keep(), () -> opened.accept(account));
    }

    /// One without content has nothing that could be missed.
    private Opened closed(Incoming incoming, EncryptedElement element, UndecryptableCause cause) {
        return element.payload().isEmpty()
                ? untouched(
                        incoming.envelope()
                                .opened(
                                        StanzaProtocol.emptied(incoming.envelope().outside()),
                                        how(
                                                element.dialect(),
                                                element.sender(),
                                                TrustLevel.UNDECIDED,
                                                Optional.of(cause))))
                : untouched(envelope(incoming, element, cause));
    }

    private Opened closed(
            Incoming incoming, Dialect dialect, int device, UndecryptableCause cause) {
        return untouched(
                incoming.envelope()
                        .closed(how(dialect, device, TrustLevel.UNDECIDED, Optional.of(cause))));
    }

    private static Envelope envelope(
            Incoming incoming, EncryptedElement element, UndecryptableCause cause) {
        return incoming.envelope()
                .closed(
                        how(
                                element.dialect(),
                                element.sender(),
                                TrustLevel.UNDECIDED,
                                Optional.of(cause)));
    }

    private static Opened untouched(Envelope envelope) {
        return new Opened(envelope, _ -> {}, () -> {});
    }

    private static Encrypted how(
            Dialect dialect, int device, TrustLevel trust, Optional<UndecryptableCause> cause) {
        return new Encrypted(dialect == Dialect.TWO ? "omemo2" : "omemo", device, trust, cause);
    }
}

package im.hither.feature.omemo.ratchet;

import im.hither.feature.omemo.ratchet.RatchetFailure.Reason;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.OptionalInt;
import org.whispersystems.libsignal.IdentityKey;
import org.whispersystems.libsignal.InvalidKeyException;
import org.whispersystems.libsignal.SessionBuilder;
import org.whispersystems.libsignal.ecc.Curve;
import org.whispersystems.libsignal.ecc.ECPublicKey;
import org.whispersystems.libsignal.protocol.CiphertextMessage;
import org.whispersystems.libsignal.protocol.PreKeySignalMessage;
import org.whispersystems.libsignal.protocol.SignalMessage;
import org.whispersystems.libsignal.state.PreKeyBundle;
import org.whispersystems.libsignal.state.SessionRecord;

/// Sessions of `eu.siacs.conversations.axolotl`, on Signal's library.
final class LegacySessionCipher implements SessionCipher {
    private static final int MAX_SKIP = 2000;

    private final SecureRandom random;

    LegacySessionCipher(SecureRandom random) {
        this.random = random;
    }

    @Override
    public RatchetSession start(OwnKeys own, Bundle bundle) throws RatchetFailure {
        if (bundle.dialect() != Dialect.LEGACY) throw new RatchetFailure(Reason.DAMAGED);
        return SignalCall.guarded(
                Reason.DAMAGED,
                () -> {
                    var store = new OneSession(Optional.of(own), new SessionRecord());
                    new SessionBuilder(store, OneSession.PEER).process(theirs(bundle));
                    return stored(store);
                });
    }

    private PreKeyBundle theirs(Bundle bundle) throws InvalidKeyException {
        var preKey = bundle.anyPreKey(random);
        return new PreKeyBundle(
                0,
                OneSession.PEER.getDeviceId(),
                preKey.getKey(),
                point(WireKey.of(Dialect.LEGACY, preKey.getValue())),
                bundle.signedPreKeyId(),
                point(bundle.wireSignedPreKey()),
                bundle.signature().array(),
                new IdentityKey(point(bundle.wireIdentity())));
    }

    @Override
    public Encrypted encrypt(RatchetSession session, Bytes plaintext) throws RatchetFailure {
        return SignalCall.guarded(
                Reason.DAMAGED,
                () -> {
                    var store = new OneSession(Optional.empty(), record(session));
                    var message = cipher(store).encrypt(plaintext.array());
                    return new Encrypted(
                            stored(store),
                            new KeyMessage(
                                    Bytes.of(message.serialize()),
                                    message.getType() == CiphertextMessage.PREKEY_TYPE));
                });
    }

    @Override
    public Decrypted decrypt(Optional<RatchetSession> session, OwnKeys own, KeyMessage message)
            throws RatchetFailure {
        var read = LegacyMessage.read(message);
        if (session.isEmpty() && read.exchange().isEmpty()) {
            throw new RatchetFailure(Reason.NO_SESSION);
        }
        return SignalCall.guarded(
                Reason.BROKEN,
                () -> {
                    var record = session.isPresent() ? record(session.get()) : new SessionRecord();
                    return decrypt(session, record, own, read);
                });
    }

    private static Decrypted decrypt(
            Optional<RatchetSession> session, SessionRecord record, OwnKeys own, LegacyMessage read)
            throws RatchetFailure {
        var started = read.exchange().filter(exchange -> startsSession(record, exchange));
        if (session.isPresent() && read.exchange().isPresent()) {
            var peer =
                    WireKey.identity(Dialect.LEGACY, key(read.exchange().get().getIdentityKey()));
            if (!peer.equals(session.get().peer())) {
                throw new RatchetFailure(Reason.IDENTITY_CHANGED);
            }
        }
        var seen = started.isPresent() ? 0 : seen(record, read.message());
        var counter = read.message().getCounter();
        if (counter - seen > MAX_SKIP) throw new RatchetFailure(Reason.TOO_FAR_AHEAD);
        var store = new OneSession(Optional.of(own), record);
        var plaintext = plaintext(store, read);
        var next = stored(store);
        return new Decrypted(
                next,
                plaintext,
                next.peer(),
                started.map(exchange -> OptionalInt.of(exchange.getPreKeyId().get()))
                        .orElseGet(OptionalInt::empty),
                started.isPresent(),
                counter,
                counter >= Decrypted.HEARTBEAT_AT && seen <= Decrypted.HEARTBEAT_AT);
    }

    private static Bytes plaintext(OneSession store, LegacyMessage read) throws RatchetFailure {
        return SignalCall.guarded(
                Reason.BROKEN,
                () ->
                        Bytes.of(
                                read.exchange().isPresent()
                                        ? cipher(store).decrypt(read.exchange().get())
                                        : cipher(store).decrypt(read.message())));
    }

    private static boolean startsSession(SessionRecord record, PreKeySignalMessage exchange) {
        return !record.hasSessionState(LegacyMessage.VERSION, exchange.getBaseKey().serialize());
    }

    /// How many messages of its chain were seen before this one, as far as the session in use
    /// tells.
    private static int seen(SessionRecord record, SignalMessage message) {
        var ratchetKey = message.getSenderRatchetKey();
        var state = record.getSessionState();
        return state.hasReceiverChain(ratchetKey)
                ? state.getReceiverChainKey(ratchetKey).getIndex()
                : 0;
    }

    private static org.whispersystems.libsignal.SessionCipher cipher(OneSession store) {
        return new org.whispersystems.libsignal.SessionCipher(store, OneSession.PEER);
    }

    private static SessionRecord record(RatchetSession session) throws RatchetFailure {
        if (session.dialect() != Dialect.LEGACY) throw new RatchetFailure(Reason.DAMAGED);
        return SignalCall.guarded(Reason.DAMAGED, () -> new SessionRecord(session.state().array()));
    }

    private static RatchetSession stored(OneSession store) throws RatchetFailure {
        var peer = store.session().getSessionState().getRemoteIdentityKey();
        return new RatchetSession(
                Dialect.LEGACY,
                WireKey.identity(Dialect.LEGACY, key(peer)),
                Bytes.of(store.session().serialize()));
    }

    private static ECPublicKey point(Bytes wire) throws InvalidKeyException {
        return Curve.decodePoint(wire.array(), 0);
    }

    private static Bytes key(IdentityKey key) {
        return Bytes.of(key.serialize());
    }
}

package im.hither.feature.omemo.ratchet;

import java.util.List;
import java.util.Optional;
import org.whispersystems.libsignal.IdentityKey;
import org.whispersystems.libsignal.InvalidKeyIdException;
import org.whispersystems.libsignal.SignalProtocolAddress;
import org.whispersystems.libsignal.ecc.Curve;
import org.whispersystems.libsignal.ecc.ECKeyPair;
import org.whispersystems.libsignal.state.PreKeyRecord;
import org.whispersystems.libsignal.state.SessionRecord;
import org.whispersystems.libsignal.state.SignalProtocolStore;
import org.whispersystems.libsignal.state.SignedPreKeyRecord;

/// What Signal's library takes for a database: one session for the length of one step, and the own
/// keys, of which it removes none. Which identities are trusted is decided elsewhere.
final class OneSession implements SignalProtocolStore {
    static final SignalProtocolAddress PEER = new SignalProtocolAddress("peer", 1);

    private final Optional<OwnKeys> own;
    private SessionRecord session;

    OneSession(Optional<OwnKeys> own, SessionRecord session) {
        this.own = own;
        this.session = session;
    }

    SessionRecord session() {
        return session;
    }

    @Override
    public SessionRecord loadSession(SignalProtocolAddress address) {
        return session;
    }

    @Override
    public void storeSession(SignalProtocolAddress address, SessionRecord record) {
        session = record;
    }

    @Override
    public boolean containsSession(SignalProtocolAddress address) {
        return !session.isFresh();
    }

    @Override
    public org.whispersystems.libsignal.IdentityKeyPair getIdentityKeyPair() {
        var pair = pair(keys().identity().pair());
        return new org.whispersystems.libsignal.IdentityKeyPair(
                new IdentityKey(pair.getPublicKey()), pair.getPrivateKey());
    }

    @Override
    public PreKeyRecord loadPreKey(int id) throws InvalidKeyIdException {
        return keys().preKeys(Dialect.LEGACY)
                .oneTime(id)
                .map(pair -> new PreKeyRecord(id, pair(pair)))
                .orElseThrow(() -> new InvalidKeyIdException("pre-key"));
    }

    @Override
    public SignedPreKeyRecord loadSignedPreKey(int id) throws InvalidKeyIdException {
        return keys().preKeys(Dialect.LEGACY)
                .signed(id)
                .map(key ->
                        new SignedPreKeyRecord(
                                id,
                                key.createdAt().toEpochMilli(),
                                pair(key.pair()),
                                key.signature().array()))
                .orElseThrow(() -> new InvalidKeyIdException("signed pre-key"));
    }

    @Override
    public boolean containsPreKey(int id) {
        return keys().preKeys(Dialect.LEGACY).oneTime(id).isPresent();
    }

    @Override
    public boolean containsSignedPreKey(int id) {
        return keys().preKeys(Dialect.LEGACY).signed(id).isPresent();
    }

    @Override
    public int getLocalRegistrationId() {
        return 0; // OMEMO's device ids stand in the XML
    }

    @Override
    public boolean isTrustedIdentity(
            SignalProtocolAddress address, IdentityKey key, Direction direction) {
        return true;
    }

    @Override
    public boolean saveIdentity(SignalProtocolAddress address, IdentityKey key) {
        return false;
    }

    @Override
    public IdentityKey getIdentity(SignalProtocolAddress address) {
        return session.getSessionState().getRemoteIdentityKey();
    }

    @Override
    public void removePreKey(int id) {}

    @Override
    public void storePreKey(int id, PreKeyRecord record) {}

    @Override
    public void storeSignedPreKey(int id, SignedPreKeyRecord record) {}

    @Override
    public void removeSignedPreKey(int id) {}

    @Override
    public List<SignedPreKeyRecord> loadSignedPreKeys() {
        return List.of();
    }

    @Override
    public List<Integer> getSubDeviceSessions(String name) {
        return List.of();
    }

    @Override
    public void deleteSession(SignalProtocolAddress address) {}

    @Override
    public void deleteAllSessions(String name) {}

    private OwnKeys keys() {
        return own.orElseThrow(); // encrypting asks for none
    }

    static ECKeyPair pair(KeyPair pair) {
        try {
            var wire = WireKey.of(Dialect.LEGACY, pair.publicKey());
            return new ECKeyPair(
                    Curve.decodePoint(wire.array(), 0),
                    Curve.decodePrivatePoint(pair.privateKey().array()));
        } catch (org.whispersystems.libsignal.InvalidKeyException impossible) {
            throw new IllegalStateException(impossible); // has the byte for the curve, and 32 more
        }
    }
}

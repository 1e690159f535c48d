package im.hither.feature.omemo.ratchet;

import java.security.SecureRandom;
import java.util.Optional;

/// Encrypts keys for one device and decrypts keys from it, in one dialect. Has no state of its own
/// and may be used from any thread.
public interface SessionCipher {
    static SessionCipher of(Dialect dialect, SecureRandom random) {
        return switch (dialect) {
            case LEGACY -> new LegacySessionCipher(random);
            case TWO -> new TwoSessionCipher(random);
        };
    }

    /// Begins a session with a device that published this bundle; a random pre-key of it is used.
    /// What is encrypted with the session is a key exchange until the other side answers.
    RatchetSession start(OwnKeys own, Bundle bundle) throws RatchetFailure;

    /// @throws RatchetFailure `DAMAGED` when the session was not written by this class
    Encrypted encrypt(RatchetSession session, Bytes plaintext) throws RatchetFailure;

    /// Reads a message from the device that the session, if there is one, belongs to.
    ///
    /// A key exchange for another identity key than that of the session is refused; who accepts the
    /// new key calls again without a session. A used pre-key is the caller's to remove from the own
    /// keys, when the catch-up is over (XEP-0384 §6).
    Decrypted decrypt(Optional<RatchetSession> session, OwnKeys own, KeyMessage message)
            throws RatchetFailure;
}

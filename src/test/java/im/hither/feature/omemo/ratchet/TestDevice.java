package im.hither.feature.omemo.ratchet;

import im.hither.feature.omemo.ratchet.RatchetFailure.Reason;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// A device with its keys and its session with one other device. What fails changes nothing.
final class TestDevice {
    static final SecureRandom RANDOM = new SecureRandom();

    final Dialect dialect;
    final SessionCipher cipher;
    OwnKeys own = OwnKeys.generate(RANDOM, Instant.EPOCH);
    Optional<RatchetSession> session = Optional.empty();

    TestDevice(Dialect dialect) {
        this.dialect = dialect;
        this.cipher = SessionCipher.of(dialect, RANDOM);
    }

    void start(TestDevice other) throws RatchetFailure {
        session = Optional.of(cipher.start(own, other.own.bundle(dialect)));
    }

    KeyMessage send(String text) throws RatchetFailure {
        var encrypted = cipher.encrypt(session.orElseThrow(), bytes(text));
        session = Optional.of(encrypted.next());
        return encrypted.message();
    }

    /// Receives, and keeps used pre-keys as during a catch-up.
    Decrypted decrypt(KeyMessage message) throws RatchetFailure {
        var decrypted = cipher.decrypt(session, own, message);
        session = Optional.of(decrypted.next());
        return decrypted;
    }

    String receive(KeyMessage message) throws RatchetFailure {
        return text(decrypt(message).plaintext());
    }

    Reason refuses(KeyMessage message) {
        try {
            throw new AssertionError("read as " + text(decrypt(message).plaintext()));
        } catch (RatchetFailure failure) {
            return failure.reason();
        }
    }

    void forget(int preKey) {
        own = own.without(dialect, Set.of(preKey));
    }

    static Bytes bytes(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }

    static String text(Bytes bytes) {
        return new String(bytes.array(), StandardCharsets.UTF_8);
    }
}

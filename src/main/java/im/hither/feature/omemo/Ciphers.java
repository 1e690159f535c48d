package im.hither.feature.omemo;

import im.hither.feature.omemo.ratchet.Dialect;
import im.hither.feature.omemo.ratchet.PayloadCipher;
import im.hither.feature.omemo.ratchet.SessionCipher;
import java.security.SecureRandom;

/// The two halves of each dialect: the key of a message for each device, and the message itself.
final class Ciphers {
    private final SecureRandom random;

    Ciphers(SecureRandom random) {
        this.random = random;
    }

    SessionCipher session(Dialect dialect) {
        return SessionCipher.of(dialect, random);
    }

    PayloadCipher payload(Dialect dialect) {
        return PayloadCipher.of(dialect, random);
    }

    SecureRandom random() {
        return random;
    }
}

package im.hither.feature.trust;

import im.hither.feature.omemo.ratchet.IdentityKey;
import im.hither.feature.omemo.ratchet.OwnKeys;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;

/// Keys of devices that do not exist.
final class TestKeys {
    private TestKeys() {}

    /// The same for a number each time, so that a picture of it can be compared.
    static IdentityKey key(int number) {
        try {
            var random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(number); // before anything else, and it draws from nothing else
            return OwnKeys.generate(random, Instant.EPOCH).identity().publicKey();
        } catch (NoSuchAlgorithmException everyRuntimeHasIt) {
            throw new IllegalStateException(everyRuntimeHasIt);
        }
    }

    static IdentityKey key() {
        return OwnKeys.generate(new SecureRandom(), Instant.EPOCH).identity().publicKey();
    }
}

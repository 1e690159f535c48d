package im.hither.feature.trust;

import im.hither.feature.omemo.ratchet.IdentityKey;
import im.hither.feature.omemo.ratchet.OwnKeys;
import java.security.SecureRandom;
import java.time.Instant;

/// Keys of devices that do not exist.
final class TestKeys {
    private TestKeys() {}

    static IdentityKey key() {
        return OwnKeys.generate(new SecureRandom(), Instant.EPOCH).identity().publicKey();
    }
}

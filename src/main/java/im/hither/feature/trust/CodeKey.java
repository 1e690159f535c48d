package im.hither.feature.trust;

import im.hither.feature.omemo.ratchet.IdentityKey;
import java.util.List;
import java.util.OptionalInt;

/// One key that a code vouches for, or warns of.
///
/// @param readings which keys are meant: the form with `trust-message` does not say on which curve
///   its bytes are
/// @param device whose key it is, where the code says so
/// @param trusted false where the code warns of the key
public record CodeKey(List<IdentityKey> readings, OptionalInt device, boolean trusted) {
    public boolean means(IdentityKey key) {
        return readings.contains(key);
    }
}

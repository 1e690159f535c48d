package im.hither.feature.trust;

import im.hither.feature.omemo.ratchet.IdentityKey;
import im.hither.feature.omemo.ratchet.RatchetFailure;
import java.util.List;
import java.util.Optional;

/// Keys from their fingerprints.
final class Keys {
    private Keys() {}

    /// In the form in which a device shows it where it is among the known ones, since a fingerprint
    /// does not tell the sign on Ed25519.
    static Optional<IdentityKey> of(String fingerprint, List<IdentityKey> known) {
        var shown =
                known.stream().filter(each -> each.fingerprint().equals(fingerprint)).findFirst();
        return shown.isPresent() ? shown : of(fingerprint);
    }

    static Optional<IdentityKey> of(String fingerprint) {
        try {
            return Optional.of(IdentityKey.ofFingerprint(fingerprint));
        } catch (RatchetFailure damaged) {
            return Optional.empty();
        }
    }
}

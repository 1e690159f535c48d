package im.hither.feature.trust;

import im.hither.domain.TrustLevel;
import java.time.Instant;
import java.util.Optional;

/// What was decided about a key, how and when.
///
/// @param voucher the fingerprint of the key whose device vouched for it or warned of it, where one
///   did
public record Decision(TrustLevel level, TrustChange change, Instant at, Optional<String> voucher) {
    public Decision(TrustLevel level, TrustChange change, Instant at) {
        this(level, change, at, Optional.empty());
    }
}

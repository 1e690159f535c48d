package im.hither.feature.trust;

import im.hither.domain.TrustLevel;
import java.time.Instant;

/// What was decided about a key, how and when.
public record Decision(TrustLevel level, TrustChange change, Instant at) {}

package im.hither.feature.trust;

import im.hither.domain.TrustLevel;
import java.util.Optional;

/// Blind trust before verification: keys are trusted as they come until the user has compared one
/// of that person; from then on a new key is undecided until it is compared too.
final class TrustRules {
    private TrustRules() {}

    static TrustLevel level(Optional<TrustLevel> decided, boolean anyAuthenticated) {
        return decided.orElse(anyAuthenticated ? TrustLevel.UNDECIDED : TrustLevel.TRUSTED);
    }
}

package im.hither.feature.trust;

import static im.hither.domain.TrustLevel.AUTHENTICATED;
import static im.hither.domain.TrustLevel.COMPROMISED;
import static im.hither.domain.TrustLevel.DISTRUSTED;
import static im.hither.domain.TrustLevel.TRUSTED;
import static im.hither.domain.TrustLevel.UNDECIDED;
import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.TrustLevel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrustChangeTest {
    private static final List<TrustLevel> FROM =
            List.of(UNDECIDED, DISTRUSTED, TRUSTED, AUTHENTICATED, COMPROMISED);

    /// What each change leads to, from each level in the order above.
    private static final Map<TrustChange, List<TrustLevel>> TO =
            Map.of(
                    TrustChange.BLIND,
                    List.of(TRUSTED, TRUSTED, TRUSTED, TRUSTED, TRUSTED),
                    TrustChange.ACCEPTED,
                    List.of(TRUSTED, TRUSTED, TRUSTED, TRUSTED, TRUSTED),
                    TrustChange.REFUSED,
                    List.of(DISTRUSTED, DISTRUSTED, DISTRUSTED, DISTRUSTED, DISTRUSTED),
                    TrustChange.COMPARED,
                    List.of(
                            AUTHENTICATED,
                            AUTHENTICATED,
                            AUTHENTICATED,
                            AUTHENTICATED,
                            AUTHENTICATED),
                    TrustChange.SCANNED,
                    List.of(
                            AUTHENTICATED,
                            AUTHENTICATED,
                            AUTHENTICATED,
                            AUTHENTICATED,
                            AUTHENTICATED),
                    TrustChange.VOUCHED,
                    List.of(
                            AUTHENTICATED,
                            AUTHENTICATED,
                            AUTHENTICATED,
                            AUTHENTICATED,
                            AUTHENTICATED),
                    TrustChange.VOUCHED_BY_THEM,
                    List.of(AUTHENTICATED, DISTRUSTED, AUTHENTICATED, AUTHENTICATED, COMPROMISED),
                    TrustChange.WARNED,
                    List.of(DISTRUSTED, DISTRUSTED, DISTRUSTED, DISTRUSTED, DISTRUSTED),
                    TrustChange.MISMATCHED,
                    List.of(COMPROMISED, DISTRUSTED, COMPROMISED, COMPROMISED, COMPROMISED));

    @ParameterizedTest
    @EnumSource
    void everyChangeFromEveryLevel(TrustChange change) {
        assertThat(FROM).containsExactlyInAnyOrder(TrustLevel.values());
        assertThat(FROM.stream().map(change::after).toList()).isEqualTo(TO.get(change));
    }
}

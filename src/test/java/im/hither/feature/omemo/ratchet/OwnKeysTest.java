package im.hither.feature.omemo.ratchet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import im.hither.feature.omemo.ratchet.RatchetFailure.Reason;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OwnKeysTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

    private final OwnKeys own = OwnKeys.generate(RANDOM, NOW);

    @ParameterizedTest
    @EnumSource
    void ownBundleIsReadByOthers(Dialect dialect) throws RatchetFailure {
        var bundle = own.bundle(dialect);

        var read = read(bundle, bundle.signature());

        assertThat(read.identity()).isEqualTo(own.identity().publicKey());
        assertThat(read.wirePreKeys()).isEqualTo(bundle.wirePreKeys()).hasSize(100);
        assertThat(bundle.wirePreKeys().keySet()).allMatch(id -> id > 0);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C9: a bundle whose signature is not that of its identity is refused")
    void bundleWithABadSignatureIsRefused(Dialect dialect) {
        var bundle = own.bundle(dialect);
        var changed = bundle.signature().array();
        changed[7] ^= 1;

        assertThatExceptionOfType(RatchetFailure.class)
                .isThrownBy(() -> read(bundle, Bytes.of(changed)))
                .matches(failure -> failure.reason() == Reason.BAD_SIGNATURE);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C9: used pre-keys go, the bundle is filled up, and no id is given twice")
    void preKeysAreFilledUp(Dialect dialect) {
        var first = own.bundle(dialect).wirePreKeys().keySet();
        var used = IntStream.rangeClosed(1, 21).boxed().collect(Collectors.toSet());

        var drained = own.without(dialect, used);
        var refilled = drained.refilled(dialect, RANDOM);

        assertThat(own.without(dialect, Set.of(1, 2)).needsRefill(dialect)).isFalse();
        assertThat(drained.needsRefill(dialect)).isTrue();
        var ids = refilled.bundle(dialect).wirePreKeys().keySet();
        assertThat(ids).hasSize(100).doesNotContainAnyElementsOf(used);
        assertThat(ids.stream().filter(id -> !first.contains(id))).hasSize(21);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C9: the signed pre-key changes weekly, and four are kept")
    void signedPreKeysRotate(Dialect dialect) {
        var week = Duration.ofDays(7);

        var later = own;
        for (int weeks = 1; weeks <= 5; weeks++) {
            later = later.rotated(dialect, RANDOM, NOW.plus(week.multipliedBy(weeks)));
        }

        assertThat(own.needsRotation(dialect, NOW.plus(week).minusSeconds(1))).isFalse();
        assertThat(own.needsRotation(dialect, NOW.plus(week))).isTrue();
        assertThat(later.bundle(dialect).signedPreKeyId()).isEqualTo(6);
        assertThat(later.preKeys(dialect).signed())
                .extracting(SignedPreKey::id)
                .containsExactly(6, 5, 4, 3);
    }

    @ParameterizedTest
    @EnumSource
    void keysComeBackAsTheyWereWritten(Dialect dialect) throws RatchetFailure {
        var changed = own.without(dialect, Set.of(3)).rotated(dialect, RANDOM, NOW.plusSeconds(1));

        assertThat(OwnKeys.read(changed.written())).isEqualTo(changed);
    }

    private static Bundle read(Bundle bundle, Bytes signature) throws RatchetFailure {
        return Bundle.read(
                bundle.dialect(),
                bundle.wireIdentity(),
                bundle.signedPreKeyId(),
                bundle.wireSignedPreKey(),
                signature,
                bundle.wirePreKeys());
    }
}

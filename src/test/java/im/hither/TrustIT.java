package im.hither;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.DeliveryState;
import im.hither.domain.TrustLevel;
import im.hither.feature.omemo.ratchet.Dialect;
import im.hither.feature.trust.CodeFinding;
import im.hither.feature.trust.CodeReading;
import im.hither.feature.trust.CodeResult;
import im.hither.feature.trust.TrustChange;
import im.hither.feature.trust.VerificationCode;
import im.hither.testing.ProsodyServer;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Two people compare keys by a code, and one of them loses the trust again.
class TrustIT {
    @ParameterizedTest
    @EnumSource
    void aCodeVerifiesAndARefusalHoldsMessagesBack(Dialect dialect) throws Exception {
        try (var server = ProsodyServer.start();
                var juliet = Person.signIn(server, "juliet");
                var romeo = Person.signIn(server, "romeo")) {
            juliet.befriend(romeo);
            juliet.say(romeo, "wherefore art thou");
            romeo.say(juliet, "call me but love");
            juliet.await(() -> juliet.history(romeo).size() == 2);
            var code = code(romeo, dialect);

            assertThat(juliet.graph().trust().compare(juliet.account(), code))
                    .extracting(CodeFinding::result)
                    .containsExactly(CodeResult.MATCHED);
            assertThat(label(juliet, romeo))
                    .hasValueSatisfying(name -> assertThat(name).startsWith("Hither on "));
            juliet.graph().trust().adopt(juliet.account(), code);
            juliet.await(() -> level(juliet, romeo) == TrustLevel.AUTHENTICATED);

            var key = code.keys().getFirst().readings().getFirst();
            juliet.graph()
                    .trust()
                    .change(
                            juliet.account(),
                            romeo.address(),
                            key.fingerprint(),
                            TrustChange.REFUSED);
            juliet.await(() -> level(juliet, romeo) == TrustLevel.DISTRUSTED);
            juliet.say(romeo, "for nobody");
            juliet.say(romeo, "for nobody either");
            juliet.await(() -> refused(juliet, romeo) == 2);
            juliet.graph()
                    .trust()
                    .change(
                            juliet.account(),
                            romeo.address(),
                            key.fingerprint(),
                            TrustChange.COMPARED);
            juliet.await(() -> level(juliet, romeo) == TrustLevel.AUTHENTICATED);
            juliet.say(romeo, "for thee");
            romeo.await(() ->
                    romeo.history(juliet).stream()
                            .anyMatch(each -> each.toString().contains("for thee")));

            assertThat(refused(juliet, romeo)).isEqualTo(2);
            assertThat(romeo.history(juliet))
                    .noneMatch(each -> each.toString().contains("for nobody"));
        }
    }

    /// As in the codes of our other devices.
    @ParameterizedTest
    @EnumSource
    void aCodeThatNamesThisDeviceMatchesAndDecidesNothing(Dialect dialect) throws Exception {
        try (var server = ProsodyServer.start();
                var juliet = Person.signIn(server, "juliet")) {
            var trust = juliet.graph().trust();
            juliet.await(
                    () -> trust.ownCode(juliet.account(), juliet.address(), dialect).isPresent());
            var code = code(juliet, dialect);

            assertThat(trust.compare(juliet.account(), code))
                    .extracting(CodeFinding::result)
                    .containsExactly(CodeResult.MATCHED);
            trust.adopt(juliet.account(), code);
            var another = code.keys().getFirst().readings().getFirst().fingerprint();
            trust.change(
                    juliet.account(),
                    juliet.address(),
                    "0" + another.substring(1),
                    TrustChange.REFUSED);
            juliet.await(() -> !trust.decisions(juliet.account(), juliet.address()).isEmpty());
            assertThat(trust.decisions(juliet.account(), juliet.address()))
                    .doesNotContainKey(another);
        }
    }

    private static long refused(Person one, Person other) {
        return one.history(other).stream()
                .filter(each -> each.delivery() instanceof DeliveryState.Failed)
                .count();
    }

    private static VerificationCode code(Person person, Dialect dialect) {
        var uri =
                person.graph()
                        .trust()
                        .ownCode(person.account(), person.address(), dialect)
                        .orElseThrow();
        return ((CodeReading.Read) CodeReading.of(uri)).code();
    }

    private static Optional<String> label(Person person, Person other) {
        return person.graph()
                .encryption()
                .readiness(person.account(), other.address())
                .getFirst()
                .device()
                .label();
    }

    private static TrustLevel level(Person person, Person other) {
        return person.graph()
                .encryption()
                .readiness(person.account(), other.address())
                .getFirst()
                .trust();
    }
}

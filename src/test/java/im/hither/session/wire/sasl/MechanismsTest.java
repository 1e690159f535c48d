package im.hither.session.wire.sasl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import im.hither.domain.ConnectionProblem;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MechanismsTest {
    @Test
    void takesTheBestHash() throws SaslFailure {
        assertThat(chosen(true, "PLAIN", "SCRAM-SHA-1", "SCRAM-SHA-512", "SCRAM-SHA-256"))
                .isEqualTo("SCRAM-SHA-512");
        assertThat(chosen(true, "PLAIN", "SCRAM-SHA-1", "SCRAM-SHA-256-PLUS"))
                .isEqualTo("SCRAM-SHA-1");
    }

    @DisplayName("A8 PLAIN needs the user's consent")
    @Test
    void plainIsRefusedUnlessAgreed() throws SaslFailure {
        assertProblem(new ConnectionProblem.PlainOnly(), false, "PLAIN", "DIGEST-MD5");
        assertThat(chosen(true, "DIGEST-MD5", "PLAIN")).isEqualTo("PLAIN");
    }

    @DisplayName("A8 nothing but SCRAM and PLAIN")
    @Test
    void othersAreNotSpoken() {
        var offered =
                List.of("DIGEST-MD5", "CRAM-MD5", "ANONYMOUS", "SCRAM-SHA-1-PLUS", "EXTERNAL");

        assertProblem(
                new ConnectionProblem.NoMechanism(offered), true, offered.toArray(String[]::new));
    }

    @Test
    void saysPlainAsRfc4616HasIt() throws SaslFailure {
        var exchange =
                Mechanisms.choose(List.of("PLAIN"), true, "tim", "tan\u00ADstaaf€".toCharArray());

        assertThat(exchange.first()).asString(UTF_8).isEqualTo("\0tim\0tanstaaf€");
    }

    @Test
    void emptyPasswordIsNoPassword() {
        assertThatThrownBy(() -> Mechanisms.choose(List.of("SCRAM-SHA-1"), false, "u", new char[0]))
                .isInstanceOfSatisfying(
                        SaslFailure.class,
                        failure ->
                                assertThat(failure.problem())
                                        .isEqualTo(new ConnectionProblem.NoPassword()));
    }

    @Test
    void wipesThePasswordItWasGiven() throws SaslFailure {
        var password = "pencil".toCharArray();

        Mechanisms.choose(List.of("SCRAM-SHA-1"), false, "u", password);

        assertThat(password).containsOnly('\0');
    }

    @Test
    void noncesDiffer() throws SaslFailure {
        var one = Mechanisms.choose(List.of("SCRAM-SHA-1"), false, "u", "p".toCharArray());
        var other = Mechanisms.choose(List.of("SCRAM-SHA-1"), false, "u", "p".toCharArray());

        assertThat(one.first()).isNotEqualTo(other.first());
    }

    private static String chosen(boolean plainAllowed, String... offered) throws SaslFailure {
        return Mechanisms.choose(List.of(offered), plainAllowed, "user", "p".toCharArray())
                .mechanism();
    }

    private static void assertProblem(
            ConnectionProblem problem, boolean plainAllowed, String... offered) {
        assertThatThrownBy(() -> chosen(plainAllowed, offered))
                .isInstanceOfSatisfying(
                        SaslFailure.class,
                        failure -> assertThat(failure.problem()).isEqualTo(problem));
    }
}

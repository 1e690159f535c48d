package im.hither.session.wire.sasl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import im.hither.domain.ConnectionProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MechanismsTest {
    private static final Map<BindingType, byte[]> BOTH =
            Map.of(
                    BindingType.EXPORTER,
                    "exported".getBytes(UTF_8),
                    BindingType.END_POINT,
                    "certificate".getBytes(UTF_8));

    private boolean plainAllowed;
    private boolean certified;
    private Map<BindingType, byte[]> bindings = BOTH;
    private Optional<Pin> pinned = Optional.empty();
    private final List<char[]> given = new ArrayList<>();
    private String password = "p";

    @DisplayName("What is chosen, and what it says first about channel binding")
    @ParameterizedTest
    @CsvSource({
        // mechanisms, bindings that the server names, mechanism chosen, first words
        "SCRAM-SHA-1 SCRAM-SHA-512 SCRAM-SHA-256, '', SCRAM-SHA-512, 'y,,'",
        "SCRAM-SHA-1 SCRAM-SHA-256 PLAIN, '', SCRAM-SHA-256, 'y,,'",
        "SCRAM-SHA-1 SCRAM-SHA-1-PLUS, tls-exporter, SCRAM-SHA-1-PLUS, 'p=tls-exporter,,'",
        "SCRAM-SHA-512 SCRAM-SHA-1-PLUS, tls-exporter, SCRAM-SHA-1-PLUS, 'p=tls-exporter,,'",
        "SCRAM-SHA-1-PLUS, tls-server-end-point, SCRAM-SHA-1-PLUS, 'p=tls-server-end-point,,'",
        "SCRAM-SHA-1-PLUS, tls-server-end-point tls-exporter, SCRAM-SHA-1-PLUS, 'p=tls-exporter,,'",
        "SCRAM-SHA-1 SCRAM-SHA-1-PLUS, tls-unique, SCRAM-SHA-1, 'n,,'",
        "SCRAM-SHA-1 SCRAM-SHA-1-PLUS, '', SCRAM-SHA-1, 'n,,'", // as old ejabberds do on TLS 1.3
        "SCRAM-SHA-1, tls-exporter, SCRAM-SHA-1, 'n,,'"
    })
    void choosesTheBest(String mechanisms, String named, String mechanism, String first)
            throws SaslFailure {
        var exchange = chosen(offer(mechanisms, named));

        assertThat(exchange.mechanism()).isEqualTo(mechanism);
        assertThat(exchange.first()).asString(UTF_8).startsWith(first);
    }

    @DisplayName("Below TLS 1.3 there is nothing to export")
    @Test
    void takesTheBindingThatTheConnectionHas() throws SaslFailure {
        bindings = Map.of(BindingType.END_POINT, "certificate".getBytes(UTF_8));

        var exchange = chosen(offer("SCRAM-SHA-1-PLUS", "tls-exporter tls-server-end-point"));

        assertThat(exchange.binding()).hasValue(BindingType.END_POINT);
    }

    @DisplayName("A6 a list of bindings with no real one in it")
    @Test
    void inventedBindingsMeanThatSomebodyIsInTheMiddle() {
        assertThat(problem(offer("SCRAM-SHA-1 SCRAM-SHA-1-PLUS", "x-fake")))
                .isInstanceOf(ConnectionProblem.Intercepted.class);
        assertThat(given).isEmpty();
    }

    @DisplayName("A8 PLAIN needs the user's consent")
    @Test
    void plainIsRefusedUnlessAgreed() throws SaslFailure {
        assertThat(problem(offer("PLAIN DIGEST-MD5", "")))
                .isEqualTo(new ConnectionProblem.PlainOnly());
        assertThat(given).isEmpty();

        plainAllowed = true;

        assertThat(chosen(offer("DIGEST-MD5 PLAIN", "")).mechanism()).isEqualTo("PLAIN");
    }

    @DisplayName("A8 nothing but SCRAM and PLAIN")
    @Test
    void othersAreNotSpoken() {
        plainAllowed = true;
        var offer = offer("DIGEST-MD5 CRAM-MD5 ANONYMOUS X-SCRAM-SHA-1 EXTERNAL", "");

        assertThat(problem(offer)).isEqualTo(new ConnectionProblem.NoMechanism(offer.mechanisms()));
    }

    @DisplayName(
            "A5 A8 less than a server has shown before is refused, before the password is touched")
    @ParameterizedTest
    @CsvSource({
        "SCRAM-SHA-1-PLUS, tls-exporter, SCRAM-SHA-512 SCRAM-SHA-256, ''",
        "SCRAM-SHA-1-PLUS, tls-exporter, SCRAM-SHA-512 SCRAM-SHA-512-PLUS, ''",
        "SCRAM-SHA-1-PLUS, tls-exporter, SCRAM-SHA-512-PLUS, tls-server-end-point",
        "SCRAM-SHA-512-PLUS, tls-exporter, SCRAM-SHA-256-PLUS, tls-exporter",
        "SCRAM-SHA-256, none, SCRAM-SHA-1, ''",
        "SCRAM-SHA-1, none, PLAIN, ''"
    })
    void lessThanThePinIsRefused(
            String mechanism, String binding, String mechanisms, String named) {
        plainAllowed = true;
        pinned = Optional.of(Pin.of(mechanism, binding));

        assertThat(problem(offer(mechanisms, named)))
                .isInstanceOf(ConnectionProblem.Downgraded.class);
        assertThat(given).isEmpty();
    }

    @Test
    void problemNamesWhatWasAndWhatIs() {
        pinned = Optional.of(Pin.of("SCRAM-SHA-256-PLUS", "tls-exporter"));

        assertThat(problem(offer("SCRAM-SHA-512", "")))
                .isEqualTo(
                        new ConnectionProblem.Downgraded(
                                "SCRAM-SHA-256-PLUS, tls-exporter", "SCRAM-SHA-512"));
    }

    @Test
    void asMuchAsThePinOrMoreIsTaken() throws SaslFailure {
        pinned = Optional.of(Pin.of("SCRAM-SHA-256", "none"));

        assertThat(chosen(offer("SCRAM-SHA-256", "")).binding()).isEmpty();
        assertThat(chosen(offer("SCRAM-SHA-512", "")).binding()).isEmpty();
        assertThat(chosen(offer("SCRAM-SHA-1-PLUS", "tls-exporter")).binding()).isPresent();
    }

    @Test
    void learnsOnlyWhatIsBetter() throws SaslFailure {
        var sha256 = chosen(offer("SCRAM-SHA-256", ""));
        var bound = chosen(offer("SCRAM-SHA-1-PLUS", "tls-exporter"));
        plainAllowed = true;
        var plain = chosen(offer("PLAIN", ""));

        assertThat(Mechanisms.learnt(plain, Optional.empty())).isEmpty();
        assertThat(Mechanisms.learnt(sha256, Optional.empty()))
                .hasValue(Pin.of("SCRAM-SHA-256", "none"));
        assertThat(Mechanisms.learnt(sha256, Optional.of(Pin.of("SCRAM-SHA-256", "none"))))
                .isEmpty();
        assertThat(Mechanisms.learnt(bound, Optional.of(Pin.of("SCRAM-SHA-512", "none"))))
                .hasValue(Pin.of("SCRAM-SHA-1-PLUS", "tls-exporter"));
    }

    @DisplayName("XEP-0178 our certificate goes before the password")
    @Test
    void certificateIsTakenWhereTlsHasShownIt() throws SaslFailure {
        var offer = offer("EXTERNAL SCRAM-SHA-256", "");

        assertThat(chosen(offer).mechanism()).isEqualTo("SCRAM-SHA-256");

        certified = true;

        assertThat(chosen(offer).mechanism()).isEqualTo("EXTERNAL");
        assertThat(chosen(offer).first()).asString(UTF_8).isEqualTo("tim@hither.test");
        assertThat(chosen(offer("SCRAM-SHA-1", "")).mechanism()).isEqualTo("SCRAM-SHA-1");
    }

    @Test
    void saysPlainAsRfc4616HasIt() throws SaslFailure {
        plainAllowed = true;
        password = "tan\u00ADstaaf€";

        assertThat(chosen(offer("PLAIN", "")).first())
                .asString(UTF_8)
                .isEqualTo("\0tim\0tanstaaf€");
    }

    @Test
    void emptyPasswordIsNoPassword() {
        password = "";

        assertThat(problem(offer("SCRAM-SHA-1", ""))).isEqualTo(new ConnectionProblem.NoPassword());
    }

    @Test
    void wipesThePasswordItWasGiven() throws SaslFailure {
        password = "pencil";

        chosen(offer("SCRAM-SHA-1", ""));

        assertThat(given).hasSize(1);
        assertThat(given.getFirst()).containsOnly('\0');
    }

    @Test
    void noncesDiffer() throws SaslFailure {
        var one = chosen(offer("SCRAM-SHA-1", ""));
        var other = chosen(offer("SCRAM-SHA-1", ""));

        assertThat(one.first()).isNotEqualTo(other.first());
    }

    private SaslExchange chosen(Offer offer) throws SaslFailure {
        var means =
                new Means("tim", "tim@hither.test", this::give, plainAllowed, certified, bindings);
        return Mechanisms.choose(offer, means, pinned);
    }

    private char[] give() {
        given.add(password.toCharArray());
        return given.getLast();
    }

    private ConnectionProblem problem(Offer offer) {
        var problems = new ArrayList<ConnectionProblem>();
        assertThatThrownBy(() -> chosen(offer))
                .isInstanceOfSatisfying(
                        SaslFailure.class, failure -> problems.add(failure.problem()));
        return problems.getFirst();
    }

    private static Offer offer(String mechanisms, String bindings) {
        return new Offer(
                List.of(mechanisms.split(" ")),
                bindings.isEmpty() ? List.of() : List.of(bindings.split(" ")));
    }
}

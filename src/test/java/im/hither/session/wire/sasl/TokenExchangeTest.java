package im.hither.session.wire.sasl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenExchangeTest {
    private static final String TOKEN = "secret-token:fast-Oeie4nmlUoLHXca_YhkjwkEBgCEKKHKCArT8";
    private static final Map<BindingType, byte[]> BINDINGS =
            Map.of(BindingType.EXPORTER, "one connection".getBytes(UTF_8));

    @DisplayName("V4.4 HT-SHA-256-NONE")
    @Test
    void speaksThePublishedExchange() throws SaslFailure {
        var exchange = exchange(TokenMechanism.UNBOUND, BINDINGS);

        assertThat(exchange.mechanism()).isEqualTo("HT-SHA-256-NONE");
        assertThat(Base64.getEncoder().encodeToString(exchange.first()))
                .isEqualTo("bG5qAKq/BuI7mZiZ6fByiqP1ARkYUI/WyFSh7tsYik1uUiB5");
        exchange.finish(Base64.getDecoder().decode("NnNtERu/o+e5vm+uR1LY5XAG45FsnVILEXl/Y5rhRoE="));
    }

    @DisplayName("A10 success without proof that the server holds the token")
    @Test
    void refusesAServerThatDoesNotHoldTheToken() {
        var exchange = exchange(TokenMechanism.UNBOUND, BINDINGS);

        assertThatThrownBy(() -> exchange.finish(new byte[0])).isInstanceOf(SaslFailure.class);
        assertThatThrownBy(() -> exchange.finish(new byte[32])).isInstanceOf(SaslFailure.class);
        assertThatThrownBy(() -> exchange.answer(new byte[0])).isInstanceOf(SaslFailure.class);
    }

    @DisplayName("A13 what was seen on one connection is of no use on another")
    @Test
    void isTiedToTheConnection() {
        var other = Map.of(BindingType.EXPORTER, "another".getBytes(UTF_8));

        assertThat(exchange(TokenMechanism.EXPORTER, BINDINGS).first())
                .isNotEqualTo(exchange(TokenMechanism.EXPORTER, other).first());
    }

    @Test
    void wipesTheTokenItWasGiven() {
        var token = TOKEN.toCharArray();

        var exchange = new TokenExchange(TokenMechanism.UNBOUND, "lnj", token, Map.of());

        assertThat(token).containsOnly('\0');
        assertThat(exchange.first()).isNotEmpty();
    }

    @DisplayName("A token is tied to the connection at least as well as the password was")
    @ParameterizedTest
    @CsvSource({
        "HT-SHA-256-NONE HT-SHA-256-EXPR HT-SHA-256-ENDP, none, HT-SHA-256-EXPR",
        "HT-SHA-256-NONE HT-SHA-256-UNIQ, none, HT-SHA-256-NONE",
        "HT-SHA-256-NONE HT-SHA-256-ENDP, none, HT-SHA-256-ENDP",
        "HT-SHA-256-NONE HT-SHA-256-ENDP, tls-server-end-point, HT-SHA-256-ENDP",
        "HT-SHA-256-NONE HT-SHA-256-ENDP, tls-exporter, ",
        "HT-SHA-256-NONE, tls-server-end-point, ",
        "HT-SHA-512-NONE, none, "
    })
    void choosesTheBest(String offered, String used, String chosen) {
        var able = Set.of(BindingType.EXPORTER, BindingType.END_POINT);

        var best = TokenMechanism.best(List.of(offered.split(" ")), able, BindingType.named(used));

        assertThat(best.map(TokenMechanism::wireName)).isEqualTo(Optional.ofNullable(chosen));
    }

    private static TokenExchange exchange(
            TokenMechanism mechanism, Map<BindingType, byte[]> bindings) {
        return new TokenExchange(mechanism, "lnj", TOKEN.toCharArray(), bindings);
    }
}

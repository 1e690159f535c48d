package im.hither.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyAddressTest {
    @ParameterizedTest
    @CsvSource({
        "socks5://localhost, , socks5://localhost:1080",
        "SOCKS5H://localhost:9050/, , socks5://localhost:9050",
        "http://[::1], , http://[::1]:8080",
        "http://romeo@proxy.test:1, romeo, http://romeo@proxy.test:1",
        "http://rom%40%3Aeo@proxy.test:1, rom@:eo, http://rom%40%3Aeo@proxy.test:1",
        "socks5://two%20words+x@proxy.test:1, two words+x, socks5://two%20words%2Bx@proxy.test:1",
        "socks5://@proxy.test:1, , socks5://proxy.test:1"
    })
    void whatIsReadIsWrittenTheSame(String typed, String user, String url) {
        var proxy = ProxyAddress.parse(typed);

        assertThat(proxy.user().orElse(null)).isEqualTo(user);
        assertThat(proxy.url()).isEqualTo(url);
        assertThat(ProxyAddress.parse(url)).isEqualTo(proxy);
        assertThat(proxy.toString()).doesNotContain("@");
    }

    @DisplayName("E3 what has a password in it is not read, and not repeated")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "socks5://romeo:hush@proxy.test",
                "socks5://:hush@proxy.test",
                "socks5://romeo:hush@hush@proxy.test",
                "ftp://hush@proxy.test",
                "socks5://proxy.test/hush",
                "hush"
            })
    void passwordIsNoPartOfIt(String typed) {
        assertThatThrownBy(() -> ProxyAddress.parse(typed))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("hush");
    }
}

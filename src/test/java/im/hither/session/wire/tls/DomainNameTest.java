package im.hither.session.wire.tls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DomainNameTest {
    @DisplayName("A4 names that stand for a domain")
    @ParameterizedTest
    @CsvSource({
        "example.com, example.com",
        "example.com, EXAMPLE.com.",
        "chat.example.com, *.example.com",
        "gar\u00e7on.com, xn--garon-0ra.com",
        "chat.gar\u00e7on.com, *.xn--garon-0ra.com",
        "xn--garon-0ra.com, gar\u00e7on.com",
        "localhost, localhost"
    })
    void accepts(String domain, String presented) {
        assertThat(DomainName.of(domain).isMeantBy(presented)).isTrue();
    }

    @DisplayName("A4 names that do not")
    @ParameterizedTest
    @CsvSource({
        "example.com, example.org",
        "example.com, *.com",
        "example.com, *.example.com",
        "a.b.example.com, *.example.com",
        "foo.example.com, f*.example.com",
        "foo.example.com, *oo.example.com",
        "a.b.com, a.*.com",
        "a.b.com, *.*.com",
        "com, *",
        "localhost, *",
        "example.com, ''",
        "example.com, '*.'",
        "example.com, .com"
    })
    void refuses(String domain, String presented) {
        assertThat(DomainName.of(domain).isMeantBy(presented)).isFalse();
    }
}

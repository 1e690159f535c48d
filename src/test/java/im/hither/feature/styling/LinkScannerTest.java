package im.hither.feature.styling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkScannerTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://foo.com/blah_blah_(wikipedia)_(again)",
                "http://✪df.ws/123",
                "http://foo.com/unicode_(✪)_in_parens",
                "http://[::FFFF:129.144.52.38]",
                "geo:1,2",
                "mailto:John.Doe@example.com",
                "tel:+1-816-555-1212",
                "xmpp:romeo@montague.net?message;subject=Test%20Message;body=Here%27s%20a%20test%20message",
                "xmpp:qxmpp.org?register",
                "HTTPS://example.org/A?b=c&d=e#f",
                "https://example.org:8443/path",
                "geo:52.5,-13.4;u=35",
            })
    void wholeTextIsALink(String text) {
        assertThat(links(text)).containsExactly(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(see https://en.wikipedia.org/wiki/Recursion_(computer_science)), but"
                        + "|https://en.wikipedia.org/wiki/Recursion_(computer_science)",
                "<http://userid@example.com/>|http://userid@example.com/",
                "see this http://userid@example.com/, and ..|http://userid@example.com/",
                "\u3000https://conversations.im|https://conversations.im",
                "\uFF1Ahttps://conversations.im|https://conversations.im",
                "some kind of link http://foo.com/blah_blah,|http://foo.com/blah_blah",
                "是https://example.org/是。|https://example.org/是",
                "Is it \"https://example.org/?\"!|https://example.org/",
                "(mailto:a@example.org)|mailto:a@example.org",
                "write to juliet@capulet.lit.|xmpp:juliet@capulet.lit",
                "me@example.org, please|xmpp:me@example.org",
            })
    void linkEndsBeforeTheSentenceDoes(String text, String link) {
        assertThat(links(text)).containsExactly(link);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "://",
                "//a",
                "///",
                "foo.com",
                "path/to/file_na.me:123",
                "_sche.me:body_",
                ".scheme:body",
                "http://",
                "http://?",
                "http://##/",
                "http:///a",
                "geo:1,",
                "geo:,2",
                "mailtomailto:foo@bar.com.uk",
                "domain example.com alone",
                "xmpp://node@example.com",
                "xmpp:/auth@example.com/node@example.com",
                "a@b",
                "a@localhost",
                "@example.org",
                "a@@example.org",
            })
    void nothingIsALink(String text) {
        assertThat(links(text)).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("F5 no other scheme becomes a link")
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "javascript:alert(1)",
                "javascript:alert@evil.example",
                "smb://evil.example/x",
                "ms-msdt:/id",
                "jar:http-x://evil.example!/",
                "data:text/html,x",
                "aesgcm://example.org/x#00",
                "git+https://example.org/x",
                "x-https://example.org/x",
            })
    void otherSchemesAreText(String text) {
        assertThat(links(text)).isEmpty();
    }

    @Test
    void codeHoldsNoLink() {
        assertThat(runs("`xmpp:example.com`")).isEmpty();
        assertThat(runs("*https://example.org/*")).containsExactly("https://example.org/");
    }

    @Test
    @DisplayName("F4 the host is told apart from what stands before it")
    void hostIsWhatIsAsked() {
        var trick = new Link("https://bank.test@evil.test:80/bank.test");

        assertThat(trick.hostName()).contains("evil.test");
        assertThat(trick.isDoubtful()).isTrue();
        assertThat(new Link("https://b\u0430nk.test/").hostName()).contains("xn--bnk-6cd.test");
        assertThat(new Link("https://b\u0430nk.test/").isDoubtful()).isTrue();
        assertThat(new Link("https://xn--bnk-6cd.test/").isDoubtful()).isTrue();
        assertThat(new Link("https://example.org/@user").isDoubtful()).isFalse();
        assertThat(new Link("http://[::1]:8080/").hostName()).contains("[::1]");
        assertThat(new Link("http://[1:2").hostName()).isPresent();
        assertThat(new Link("mailto:a@b.c").isDoubtful()).isFalse();
    }

    @Test
    @DisplayName("F4 no backslash and nothing invisible is part of a link")
    void linkIsWhatOneSees() {
        assertThat(links("https://evil.test\\@bank.test")).containsExactly("https://evil.test");
        assertThat(links("https://evil.test/\u202Efdp.exe")).containsExactly("https://evil.test/");
        assertThat(links("https://ba\u200Bnk.test")).containsExactly("https://ba");
    }

    @ParameterizedTest
    @DisplayName("H2 a megabyte of anything is scanned at once")
    @ValueSource(
            strings = {
                "http://a(",
                "http://?",
                "mailto:",
                "xmpp:",
                "xmpp:@",
                "a@",
                "a@b.c",
                "a@b ",
                "@",
                ":",
                "a.b@c.d:",
                "http://a) ",
                "tel:+",
                "geo:1,",
                "mailto:a@",
                "xmpp:a@/",
                "((((",
                "http://a))))",
                "://",
                "a",
            })
    void timeGrowsWithTheLength(String unit) {
        var text = unit.repeat(1_000_000 / unit.length());

        var taken = Timed.of(() -> LinkScanner.find(text, 0, text.length()));

        assertThat(taken).isLessThan(Duration.ofSeconds(1));
    }

    private static List<String> links(String text) {
        return LinkScanner.find(text, 0, text.length()).stream()
                .map(found -> found.link().uri())
                .toList();
    }

    private static List<String> runs(String line) {
        return StylingParser.blocks(line).stream()
                .flatMap(block -> Run.of((Block.Plain) block).stream())
                .flatMap(run -> run.link().stream())
                .map(Link::uri)
                .toList();
    }
}

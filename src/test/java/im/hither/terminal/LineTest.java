package im.hither.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.Direction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LineTest {
    @Test
    void valuesBecomeJson() {
        var line =
                new Line()
                        .with("text", "ü \"quoted\" <b> \u2028\n")
                        .with("number", 7)
                        .with("truth", true)
                        .with("nothing", null)
                        .with("absent", Optional.empty())
                        .with("present", Optional.of("x"))
                        .with("word", Direction.OUT)
                        .with("list", List.of("a", 1))
                        .with("line", new Line().with("inner", 1))
                        .with("time", Instant.EPOCH);

        assertThat(line.json())
                .isEqualTo(
                        "{\"text\":\"ü \\\"quoted\\\" <b> \\u2028\\n\",\"number\":7,\"truth\":true,"
                                + "\"nothing\":null,\"absent\":null,\"present\":\"x\","
                                + "\"word\":\"out\",\"list\":[\"a\",1],\"line\":{\"inner\":1},"
                                + "\"time\":\"1970-01-01T00:00:00Z\"}");
    }

    @Test
    void anotherLineBringsItsFieldsAndItsWords() {
        var line = new Line().with("a", 1).with(new Line().with("b", 2).words("said"));

        assertThat(line.json()).isEqualTo("{\"a\":1,\"b\":2}");
        assertThat(line.words()).isEqualTo("said");
    }

    @Test
    void ownWordsStay() {
        assertThat(new Line().words("mine").with(new Line().words("theirs")).words())
                .isEqualTo("mine");
    }

    @Test
    void namesOfTypesBecomeNamesForScripts() {
        assertThat(Words.small(LineTest.class)).isEqualTo("line_test");
        assertThat(Words.small(String.class)).isEqualTo("string");
    }
}

package im.hither.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.Event;
import im.hither.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every sentence that commands name is there.
class CommandTextsTest {
    private static final Pattern KEY = Pattern.compile("\"(command\\.[A-Za-z]+)\"");

    static Stream<String> keys() throws IOException {
        var keys = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                KEY.matcher(Files.readString(source))
                        .results()
                        .forEach(each -> keys.add(each.group(1)));
            }
        }
        keys.remove("command.unread"); // counted: .one and .other
        keys.remove("command.deleted");
        keys.remove("command.exported");
        keys.remove("command.serverFound");
        return keys.stream();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void sentenceIsThere(String key) {
        assertThat(new Texts(Locale.ENGLISH).text(key)).isNotBlank();
    }

    @Test
    void thereAreSentences() throws IOException {
        assertThat(keys()).hasSizeGreaterThan(40);
    }

    static Stream<Class<?>> events() {
        return Stream.of(Event.class.getPermittedSubclasses())
                .flatMap(branch -> Arrays.stream(branch.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventHasItsWords(Class<?> event) {
        assertThat(new Texts(Locale.ENGLISH).text("command.event." + Words.small(event)))
                .isNotBlank();
    }
}

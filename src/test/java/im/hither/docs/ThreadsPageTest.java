package im.hither.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ThreadsPageTest {
    /// Where a thread gets its name: the first text in the parentheses.
    private static final Pattern STARTED =
            Pattern.compile(
                    "(?:Parallel\\.(?:start|all)|new (?:SerialThread|NamedPool|Supervisor)|\\.name)"
                            + "\\(\\s*(?:name \\+ )?\"-?([^\"]+)\"");

    @Test
    void eachThreadThatIsStartedStandsOnThePage() {
        var named =
                Sources.rows("threads.md")
                        .map(cells -> cells.getFirst())
                        .collect(Collectors.joining(" "));

        var started = new TreeSet<String>();
        for (var file : Sources.java("src/main/java")) {
            STARTED.matcher(Sources.text(file))
                    .results()
                    .forEach(match -> started.add(match.group(1).strip()));
        }

        assertThat(started).hasSizeGreaterThan(10).allMatch(named::contains);
    }
}

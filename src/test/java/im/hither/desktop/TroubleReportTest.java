package im.hither.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TroubleReportTest {
    @TempDir Path folder;
    private Profile profile;

    @BeforeEach
    void prepare() throws IOException {
        profile = new Profile(folder);
        Files.createDirectories(profile.logs());
    }

    private void logged(int file, String... lines) throws IOException {
        Files.write(profile.logs().resolve("hither." + file + ".log"), List.of(lines));
    }

    @Test
    void tellsTheSystemAndTheEndOfTheLogInOrder() throws IOException {
        logged(1, "before");
        logged(0, IntStream.range(0, 299).mapToObj(i -> "line " + i).toArray(String[]::new));

        var report = TroubleReport.of(profile, "1.2", List.of("account: Connecting"));

        assertThat(report)
                .startsWith("Hither 1.2\nos.name: ")
                .contains("\naccount: Connecting\n\nbefore\nline 0\n")
                .endsWith("line 298\n");

        logged(1, "before", "one more");
        assertThat(TroubleReport.of(profile, "1.2", List.of())).doesNotContain("before");
    }

    @Test
    void nobodysAddressIsInIt() throws IOException {
        logged(
                0,
                "Connection WireConnection[romeo@montague.example/orchard 1] (3) closed",
                "to='nurse@capulet.example/ö/x' from=\"juliet@capulet.example\"",
                "xmpp:friar%40cell@verona.example?join, ünï@bücher.example");

        assertThat(TroubleReport.of(profile, "1.2", List.of()))
                .doesNotContain("romeo", "montague", "orchard", "nurse", "capulet", "juliet")
                .doesNotContain("friar", "verona", "bücher")
                .contains("WireConnection[…@… 1] (3) closed");
    }

    @Test
    void withoutALogThatIsSaid() throws IOException {
        Files.delete(profile.logs());

        assertThat(TroubleReport.of(profile, "1.2", List.of())).contains("no log");
    }
}

package im.hither.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManualTest {
    @TempDir private Path share;

    @BeforeEach
    void written() throws IOException {
        Manual.write(new FakeProgram(), "1.2", share);
    }

    private String page() throws IOException {
        return Files.readString(share.resolve("man/man1/hither.1"));
    }

    @Test
    void pageTellsEveryCommandWithItsArguments() throws IOException {
        assertThat(page())
                .contains(".TH HITHER 1 \"\" \"Hither 1.2\"")
                .contains(".SS hither events")
                .contains(".B \\-\\-since")
                .contains("Begin after the event with this id");
    }

    @Test
    void whatEveryCommandInheritsIsToldOnce() throws IOException {
        assertThat(page()).containsOnlyOnce(".B \\-\\-profile");
    }

    @Test
    void completionKnowsTheCommands() throws IOException {
        assertThat(share.resolve("bash-completion/completions/hither"))
                .content()
                .contains("complete -F _complete_hither")
                .contains("events");
    }
}

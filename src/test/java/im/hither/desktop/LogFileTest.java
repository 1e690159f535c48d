package im.hither.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.logging.ErrorManager;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    private static final Logger ROOT = Logger.getLogger("");
    private static final Logger LOG = Logger.getLogger(LogFileTest.class.getName());

    @TempDir Path folder;
    private final List<Handler> before = List.of(ROOT.getHandlers());

    @AfterEach
    void restore() {
        LogFile.none();
        before.forEach(ROOT::addHandler);
    }

    @Test
    void whatHappensIsWrittenIntoTheProfileForItsOwner() throws IOException {
        var profile = new Profile(folder.resolve("a 100%"));

        LogFile.in(profile);
        LOG.log(Level.WARNING, "no room left ü", new IllegalStateException("why"));
        LogFile.none();

        assertThat(Files.readString(profile.logs().resolve("hither.0.log")))
                .contains("no room left ü", "IllegalStateException: why");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(profile.logs())))
                .isEqualTo("rwx------");
    }

    @Test
    void nothingIsWrittenToTheTerminal() {
        LogFile.none();

        assertThat(ROOT.getHandlers()).isEmpty();
    }

    @Test
    void logThatCannotBeWrittenIsNotTurnedToTheTerminal() {
        var said = new ByteArrayOutputStream();
        var terminal = System.err;
        LogFile.in(new Profile(folder.resolve("profile")));
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            ROOT.getHandlers()[0]
                    .getErrorManager()
                    .error(null, new IOException("No space left"), ErrorManager.FLUSH_FAILURE);
        } finally {
            System.setErr(terminal);
        }

        assertThat(said.size()).isZero();
    }

    @Test
    void profileThatCannotBeWrittenIsNoFailure() throws IOException {
        LogFile.in(new Profile(Files.writeString(folder.resolve("file"), "")));

        assertThat(ROOT.getHandlers()).isEmpty();
    }
}

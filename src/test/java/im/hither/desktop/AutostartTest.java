package im.hither.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AutostartTest {
    @TempDir Path home;

    private Surroundings surroundings(String system) {
        return new Surroundings(system, Map.of(), home, home);
    }

    private Autostart of(String program) {
        return Autostart.of(surroundings("Linux"), Optional.of(program)).orElseThrow();
    }

    private Path file() {
        return home.resolve(".config/autostart/im.hither.Hither.desktop");
    }

    @Test
    void programBeginsWithTheSessionWithoutItsWindowUntilThatIsTurnedOff() throws IOException {
        var autostart = of("/opt/hither/bin/hither");
        assertThat(autostart.isOn()).isFalse();

        autostart.turn(true);
        assertThat(autostart.isOn()).isTrue();
        assertThat(Files.readString(file()))
                .startsWith("[Desktop Entry]\n")
                .contains("\nExec=\"/opt/hither/bin/hither\" --hidden\n");

        autostart.turn(false);
        assertThat(autostart.isOn()).isFalse();
        assertThat(file()).doesNotExist();
    }

    @Test
    void whatTheDesktopTurnedOffIsOff() throws IOException {
        var autostart = of("/opt/hither/bin/hither");
        autostart.turn(true);
        Files.writeString(file(), Files.readString(file()) + "X-GNOME-Autostart-enabled=false\n");

        assertThat(autostart.isOn()).isFalse();
    }

    @Test
    void strangePathsAreQuotedAsDesktopEntriesAre() throws IOException {
        of("/opt/my $100 \"chat\"/50%/hither").turn(true);

        assertThat(Files.readString(file()))
                .contains("Exec=\"/opt/my \\\\$100 \\\\\"chat\\\\\"/50%%/hither\" --hidden");
    }

    @Test
    void programThatWasNotInstalledCannot() {
        assertThat(Autostart.of(surroundings("Linux"), Optional.empty())).isEmpty();
        assertThat(Autostart.of(surroundings("Windows 11"), Optional.of("x"))).isEmpty();
    }
}

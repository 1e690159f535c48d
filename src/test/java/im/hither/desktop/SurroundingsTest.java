package im.hither.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurroundingsTest {
    private static final Path HOME = Path.of("/home/juliet");

    @ParameterizedTest
    @CsvSource({
        "Linux, XDG_DATA_HOME, /data/juliet, /data/juliet/hither",
        "Linux, XDG_DATA_HOME, relative, /home/juliet/.local/share/hither",
        "Linux, XDG_DATA_HOME, '', /home/juliet/.local/share/hither",
        "Linux, APPDATA, /elsewhere, /home/juliet/.local/share/hither",
        "FreeBSD, OTHER, x, /home/juliet/.local/share/hither",
        "Mac OS X, XDG_DATA_HOME, /data, /home/juliet/Library/Application Support/Hither",
        "Windows 11, APPDATA, /roaming, /roaming/Hither",
        "Windows 11, OTHER, x, /home/juliet/AppData/Roaming/Hither",
    })
    void everySystemHasItsPlace(String system, String variable, String value, String expected) {
        assertThat(on(system, Map.of(variable, value)).profileFolder())
                .isEqualTo(Path.of(expected));
    }

    @Test
    void theRuntimeFolderIsTheOneTheSessionNames() {
        var there = Path.of(System.getProperty("java.io.tmpdir"));

        assertThat(on("Linux", Map.of("XDG_RUNTIME_DIR", there.toString())).runtimeFolder())
                .contains(there);
        assertThat(on("Linux", Map.of("XDG_RUNTIME_DIR", "/not/there")).runtimeFolder()).isEmpty();
        assertThat(on("Mac OS X", Map.of()).runtimeFolder()).contains(Path.of("/temporary"));
    }

    private static Surroundings on(String system, Map<String, String> environment) {
        return new Surroundings(system, environment, HOME, Path.of("/temporary"));
    }
}

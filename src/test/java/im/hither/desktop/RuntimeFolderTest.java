package im.hither.desktop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuntimeFolderTest {
    @TempDir Path temporary;

    @Test
    void thePathIsShortWhateverTheProfileIsCalled() {
        var profile = new Profile(Path.of("/" + "ä".repeat(400)));

        var socket = RuntimeFolder.socket(profile, session(Path.of("/tmp")));

        assertThat(socket.getParent()).isEqualTo(Path.of("/tmp"));
        assertThat(socket.toString().getBytes(UTF_8)).hasSizeLessThan(100);
    }

    @Test
    void twoProfilesHaveTwoSockets() {
        assertThat(RuntimeFolder.socket(new Profile(temporary.resolve("a"))))
                .isNotEqualTo(RuntimeFolder.socket(new Profile(temporary.resolve("b"))));
    }

    @Test
    void itIsTheSameBeforeAndAfterTheFolderExistsAndThroughALink() throws IOException {
        var real = Files.createDirectory(temporary.resolve("real"));
        var link = Files.createSymbolicLink(temporary.resolve("link"), real);
        var profile = new Profile(real.resolve("hither"));
        var before = RuntimeFolder.socket(new Profile(link.resolve("hither")));

        profile.prepare();

        assertThat(RuntimeFolder.socket(profile)).isEqualTo(before);
        assertThat(
                        RuntimeFolder.socket(
                                new Profile(link.resolve("x").resolve("..").resolve("hither"))))
                .isEqualTo(before);
    }

    @Test
    void withoutARuntimeFolderItLiesInTheProfile() {
        var profile = new Profile(Path.of("/p/hither"));

        assertThat(RuntimeFolder.socket(profile, session(Path.of("/not/there"))))
                .isEqualTo(Path.of("/p/hither/socket"));
    }

    @Test
    void whereNoPathIsShortEnoughItSaysSo() {
        var profile = new Profile(Path.of("/" + "long".repeat(50)));

        assertThatThrownBy(() -> RuntimeFolder.socket(profile, session(Path.of("/not/there"))))
                .isInstanceOf(UncheckedIOException.class);
    }

    private Surroundings session(Path runtime) {
        return new Surroundings(
                "Linux",
                Map.of("XDG_RUNTIME_DIR", runtime.toString()),
                Path.of("/home"),
                temporary);
    }
}

package im.hither.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphicsTest {
    @TempDir private Path root;

    private Surroundings on(String system) {
        return new Surroundings(system, Map.of(), root, root);
    }

    @Test
    void linuxWithoutACardDrawsByItself() {
        assertThat(Graphics.hasCard(on("Linux"), root)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev/dri", "dev/nvidiactl", "dev/dxg"})
    void aCardIsUsed(String device) throws IOException {
        Files.createDirectories(root.resolve(device));

        assertThat(Graphics.hasCard(on("Linux"), root)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Windows 11", "Mac OS X"})
    void otherSystemsAlwaysHaveOne(String system) {
        assertThat(Graphics.hasCard(on(system), root)).isTrue();
    }
}

package im.hither.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import im.hither.text.Texts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalTerminalTest {
    @TempDir Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private LocalTerminal terminal(String input) {
        return terminal(input.getBytes(UTF_8));
    }

    private LocalTerminal terminal(byte[] input) {
        return new LocalTerminal(
                new Texts(Locale.ENGLISH),
                new ByteArrayInputStream(input),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8));
    }

    @Test
    void linesGoWhereTheyBelong() {
        terminal("").print("ü");
        terminal("").complain("no");

        assertThat(out.toString(UTF_8)).isEqualTo("ü\n");
        assertThat(err.toString(UTF_8)).isEqualTo("no\n");
    }

    @Test
    void inputIsReadToItsEnd() throws IOException {
        assertThat(terminal("a\nü\n").input(10)).isEqualTo("a\nü\n");
    }

    @Test
    void inputThatIsTooLongOrNoTextIsRefused() {
        assertThatThrownBy(() -> terminal("12345").input(4)).hasMessageContaining("4 bytes");
        assertThatThrownBy(() -> terminal(new byte[] {(byte) 0xFF}).input(4))
                .hasMessageContaining("UTF-8");
    }

    @Test
    void secretIsTheFirstLine() throws IOException {
        assertThat(terminal("se cret \nmore").secret("?"))
                .containsExactly("se cret ".toCharArray());
        assertThat(terminal("secret").secret("?")).containsExactly("secret".toCharArray());
        assertThatThrownBy(() -> terminal("").secret("?")).isInstanceOf(IOException.class);
    }

    @Test
    void fileIsReadOrNamed() throws IOException {
        var file = Files.writeString(folder.resolve("f"), "x");

        assertThat(terminal("").file(file.toString(), 4)).isEqualTo("x");
        assertThatThrownBy(() -> terminal("").file(folder + "/none", 4))
                .hasMessageContaining(folder + "/none");
        assertThatThrownBy(() -> terminal("").file("\0", 4)).isInstanceOf(IOException.class);
    }
}

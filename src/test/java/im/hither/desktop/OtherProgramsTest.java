package im.hither.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OtherProgramsTest {
    private static final String PAGE = "https://example.org/?a=1&b=$(x)";

    @Test
    void addressIsOneArgumentAndNothingElse() {
        assertThat(OtherPrograms.command("Linux", PAGE)).containsExactly("xdg-open", PAGE);
        assertThat(OtherPrograms.command("Mac OS X", PAGE)).containsExactly("open", PAGE);
        assertThat(OtherPrograms.command("Windows 11", PAGE)).hasSize(3).endsWith(PAGE);
    }
}

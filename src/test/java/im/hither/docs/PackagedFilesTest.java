package im.hither.docs;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.Hither;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What the packages tell a desktop is what the program does.
class PackagedFilesTest {
    private static final Path LINUX = Path.of("packaging/linux");
    private static final String ID = Hither.class.getName();

    private static String linux(String ending) throws IOException {
        return Files.readString(LINUX.resolve(ID + ending));
    }

    @Test
    void desktopFindsTheEntryOfAWindowByItsClass() throws IOException {
        assertThat(linux(".desktop")).contains("StartupWMClass=" + ID + "\n", "Icon=" + ID + "\n");
    }

    @Test
    @DisplayName("I2 a desktop hands a link over as a link")
    void linkIsNeverAnOption() throws IOException {
        assertThat(linux(".desktop").lines().filter(line -> line.startsWith("Exec=")))
                .containsExactly("Exec=hither -- %u");
    }

    @Test
    void shopsOfProgramsKnowTheSameName() throws IOException {
        assertThat(linux(".metainfo.xml"))
                .contains("<id>" + ID + "</id>", "<launchable type=\"desktop-id\">" + ID);
    }

    @Test
    void everySystemIsGivenTheSameModules() throws IOException {
        var modules = Files.readString(Path.of("pom.xml")).split("</?package.modules>", 3)[1];

        for (var system : new String[] {"windows", "macos"}) {
            assertThat(Path.of("packaging", system, "jpackage.args"))
                    .content()
                    .contains("--add-modules " + modules);
        }
    }
}

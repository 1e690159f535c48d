package im.hither.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Whether the program begins with the desktop's session: a file of its own among those that are
/// started then (Desktop Application Autostart Specification). Any thread; it waits for the disk.
public final class Autostart {
    private static final String FILE = "im.hither.Hither.desktop";

    private final Path folder;
    private final String program;

    private Autostart(Path folder, String program) {
        this.folder = folder;
        this.program = program;
    }

    /// For this program, where it is installed on a system of which this is known.
    public static Optional<Autostart> ofThisProgram() {
        return of(
                Surroundings.current(),
                Optional.ofNullable(System.getProperty("jpackage.app-path")));
    }

    static Optional<Autostart> of(Surroundings surroundings, Optional<String> program) {
        return surroundings
                .autostartFolder()
                .flatMap(folder -> program.map(path -> new Autostart(folder, path)));
    }

    /// Whether it does; desktops switch it off by a word in the file.
    public boolean isOn() {
        try {
            var lines = Files.readAllLines(folder.resolve(FILE));
            return !lines.contains("Hidden=true")
                    && !lines.contains("X-GNOME-Autostart-enabled=false");
        } catch (IOException none) {
            return false;
        }
    }

    /// From the next session on it does, without showing its window, or does not.
    ///
    /// @throws IOException when the file cannot be written or removed
    public void turn(boolean on) throws IOException {
        if (!on) {
            Files.deleteIfExists(folder.resolve(FILE));
            return;
        }
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve(FILE),
                """
                [Desktop Entry]
                Type=Application
                Name=Hither
                Icon=im.hither.Hither
                Exec=%s --hidden
                """
                        .formatted(quoted(program)));
    }

    /// As the Desktop Entry Specification wants the name of a program.
    private static String quoted(String path) {
        var inQuotes = path.replaceAll("([\"`$\\\\])", "\\\\$1").replace("%", "%%");
        return '"' + inQuotes.replace("\\", "\\\\") + '"';
    }
}

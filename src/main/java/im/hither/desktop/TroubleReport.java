package im.hither.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What somebody who mends a fault wants to know, as text that a person can read before giving it
/// away: the system, and the end of the log without anybody's address.
public final class TroubleReport {
    private static final int LINES = 300;

    /// What tells a desktop apart.
    private static final List<String> VARIABLES =
            List.of("XDG_CURRENT_DESKTOP", "XDG_SESSION_TYPE", "GDK_BACKEND", "GDK_SCALE", "LANG");

    private static final List<String> PROPERTIES =
            List.of("os.name", "os.version", "os.arch", "java.vm.version", "javafx.version");

    /// Reaches as far as an XMPP address can, and rather takes a word more than one less.
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "[^\\s\\[\\]{}<>()\"'=,;/]+@[^\\s\\[\\]{}<>()\"'=,;/]+(?:/[^\\s\\[\\]{}<>()\"',;]+)?");

    private TroubleReport() {}

    /// Waits for the disk.
    ///
    /// @param version of the program
    /// @param more what the program knows of itself, a line each
    public static String of(Profile profile, String version, List<String> more) {
        var lines = new ArrayList<>(List.of("Hither " + version));
        for (var name : PROPERTIES) lines.add(name + ": " + System.getProperty(name, ""));
        for (var name : VARIABLES) {
            Optional.ofNullable(System.getenv(name)).ifPresent(is -> lines.add(name + ": " + is));
        }
        lines.addAll(more);
        lines.add("");
        lines.addAll(logged(profile.logs()));
        return ADDRESS.matcher(String.join("\n", lines)).replaceAll("…@…") + "\n";
    }

    /// The last lines of all files, the oldest of which has the highest number.
    private static List<String> logged(Path folder) {
        try (var files = Files.list(folder)) {
            var all =
                    files.filter(file -> file.toString().endsWith(".log"))
                            .sorted(Comparator.reverseOrder())
                            .flatMap(TroubleReport::lines)
                            .toList();
            return all.subList(Math.max(0, all.size() - LINES), all.size());
        } catch (IOException none) {
            return List.of("(no log: " + none + ")");
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException unreadable) {
            return Stream.of("(" + unreadable + ")");
        }
    }
}

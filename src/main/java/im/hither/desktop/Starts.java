package im.hither.desktop;

import im.hither.storage.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Counts the starts of a window that came to nothing: those after which the program neither stayed
/// for a while nor was ended by somebody. A file of as many bytes.
public final class Starts {
    /// So many in a row are no accident.
    private static final int MOST = 3;

    private final Path file;

    private Starts(Path file) {
        this.file = file;
    }

    public static Starts of(Profile profile) {
        return new Starts(profile.folder().resolve("starts"));
    }

    /// Counts this start. Waits for the disk; where that cannot be written, nothing is counted.
    ///
    /// @return whether those before it came to nothing, so that it had better be a careful one
    public boolean begin() {
        try {
            var before = Files.exists(file) ? Files.readString(file) : "";
            PrivateFiles.createFile(file);
            Files.writeString(file, before.length() < MOST ? before + "." : before);
            return before.length() >= MOST;
        } catch (IOException uncounted) {
            return false;
        }
    }

    /// All is well. Waits for the disk.
    public void done() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException uncounted) {
            // the next start counts one more
        }
    }
}

package im.hither.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sqlite.SQLiteJDBCLoader;

/// SQLite's native library: unpacked into a folder of the user's own, never into the shared
/// temporary one, where others could put theirs in its place.
final class NativeLibrary {
    private static final String FOLDER = "org.sqlite.tmpdir";

    /// More than the library takes.
    private static final long NEEDED = 4 << 20;

    private static boolean unpacked;

    private NativeLibrary() {}

    /// Names the folder to the driver, which unpacks once per process, and closes what lies there
    /// to others. What a process left there that did not end by itself is removed.
    static synchronized void unpackInto(Path folder) throws IOException {
        PrivateFiles.createFolder(folder);
        PrivateFiles.tighten(folder);
        if (!unpacked) {
            each(folder, NativeLibrary::remove);
            System.setProperty(FOLDER, folder.toString());
        }
        try {
            unpacked = SQLiteJDBCLoader.initialize();
        } catch (Exception failure) {
            throw folder.toFile().getUsableSpace() < NEEDED
                    ? new StorageFailure.DiskFull(failure)
                    : new StorageFailure.Other("SQLite does not run here", failure);
        }
        each(folder, PrivateFiles::tighten);
    }

    private static void each(Path folder, Step step) throws IOException {
        List<Path> files;
        try (var all = Files.list(folder)) {
            files = all.toList();
        }
        for (var file : files) {
            step.take(file);
        }
    }

    private static void remove(Path file) {
        try {
            Files.delete(file);
        } catch (IOException inUse) {
            // Windows keeps a library that is loaded; the driver does not mind a second one
        }
    }

    private interface Step {
        void take(Path file) throws IOException;
    }
}

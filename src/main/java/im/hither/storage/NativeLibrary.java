package im.hither.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// SQLite's native library: unpacked into a folder of the user's own, never into the shared
/// temporary one, where others could put theirs in its place.
final class NativeLibrary {
    private static final String FOLDER = "org.sqlite.tmpdir";

    private NativeLibrary() {}

    /// Names the folder to the driver, which unpacks once per process, and closes what lies there
    /// to others.
    static void unpackInto(Path folder) throws IOException {
        PrivateFiles.createFolder(folder);
        PrivateFiles.tighten(folder);
        synchronized (NativeLibrary.class) {
            System.setProperty(FOLDER, folder.toString());
            try {
                org.sqlite.SQLiteJDBCLoader.initialize();
            } catch (Exception failure) {
                throw new StorageFailure.Other("SQLite does not run here", failure);
            }
        }
        try (var unpacked = Files.list(folder)) {
            unpacked.forEach(NativeLibrary::tighten);
        }
    }

    private static void tighten(Path file) {
        try {
            PrivateFiles.tighten(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

package im.hither.desktop;

import im.hither.desktop.ProfileRefused.Reason;
import im.hither.storage.PrivateFiles;
import im.hither.storage.StorageFailure;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import org.jspecify.annotations.Nullable;

/// The folder with everything one person keeps in this program.
public record Profile(Path folder) {
    /// The one that is meant when nobody names another.
    public static Profile standard() {
        return new Profile(Surroundings.current().profileFolder());
    }

    /// The file with accounts, contacts and messages.
    public Path database() {
        return folder.resolve("hither.db");
    }

    /// The folder for the log of this program, 0700 like everything in here.
    public Path logs() {
        return folder.resolve("logs");
    }

    /// Creates the folder for its owner alone if it is not there, before anything lies in it.
    ///
    /// @throws ProfileRefused when it belongs to somebody else, others could look into it, or it
    ///   cannot be written
    /// @throws IOException when the disk is full
    public void prepare() throws IOException {
        create();
        var owner = tryToWrite();
        if (!owner.equals(Files.getOwner(folder))) {
            throw refused(Reason.FOREIGN, null);
        }
        if (openToOthers()) {
            throw refused(Reason.OPEN_TO_OTHERS, null);
        }
    }

    private void create() throws IOException {
        try {
            PrivateFiles.createFolder(folder);
        } catch (FileAlreadyExistsException file) {
            throw refused(Reason.NOT_A_FOLDER, file);
        } catch (IOException failure) {
            throw full(failure) ? failure : refused(Reason.NOT_WRITABLE, failure);
        }
    }

    /// Whoever owns a new file in there is the user; that holds for users without a name too.
    private UserPrincipal tryToWrite() throws IOException {
        var owner = Files.getOwner(folder);
        try {
            var probe = Files.createTempFile(folder, ".probe", "");
            try {
                return Files.getOwner(probe);
            } finally {
                Files.delete(probe);
            }
        } catch (IOException failure) {
            if (full(failure)) throw failure;
            var own = owner.getName().equals(System.getProperty("user.name"));
            throw refused(own ? Reason.NOT_WRITABLE : Reason.FOREIGN, failure);
        }
    }

    private static boolean full(IOException failure) {
        return StorageFailure.of(failure) instanceof StorageFailure.DiskFull;
    }

    private boolean openToOthers() throws IOException {
        return Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null
                && !PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))
                        .endsWith("------");
    }

    private ProfileRefused refused(Reason reason, @Nullable IOException cause) throws IOException {
        var owner = Files.exists(folder) ? Files.getOwner(folder).getName() : "";
        return new ProfileRefused(reason, folder, owner, cause);
    }
}

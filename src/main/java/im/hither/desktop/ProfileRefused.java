package im.hither.desktop;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A profile's folder cannot be used as it is. `key` and `arguments` name the sentence for the
/// user; the message says the same to the log.
public final class ProfileRefused extends IOException {
    private final Reason reason;
    private final String owner;

    ProfileRefused(Reason reason, Path folder, String owner, @Nullable Throwable cause) {
        super(folder + ": " + reason, cause);
        this.reason = reason;
        this.owner = owner;
    }

    /// What is the matter with it.
    public enum Reason {
        /// It, or the folder it should be made in, cannot be written.
        NOT_WRITABLE,
        /// It belongs to another user of the computer.
        FOREIGN,
        /// Other users of the computer may look into it.
        OPEN_TO_OTHERS,
        /// There is a file of that name.
        NOT_A_FOLDER
    }

    /// What is the matter with it.
    public Reason reason() {
        return reason;
    }

    /// The name of the user the folder belongs to; empty when there is no folder.
    public String owner() {
        return owner;
    }
}

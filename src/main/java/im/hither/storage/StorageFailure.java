package im.hither.storage;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// The database could not do what it was asked. The message is one plain sentence for the log; what
/// a user sees is chosen by type.
public abstract sealed class StorageFailure extends RuntimeException {
    /// How Linux, macOS and Windows say it; Java has no type for it.
    private static final List<String> FULL =
            List.of("No space left", "quota exceeded", "not enough space");

    private StorageFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /// No room on the disk; the same request may work once there is room again.
    public static final class DiskFull extends StorageFailure {
        DiskFull(Throwable cause) {
            super("there is no room left on the disk", cause);
        }
    }

    /// The file or its folder must not be written.
    public static final class NotWritable extends StorageFailure {
        NotWritable(Throwable cause) {
            super("the database cannot be read or written", cause);
        }
    }

    /// The file is not a readable database; the next opening repairs it.
    public static final class Damaged extends StorageFailure {
        Damaged(@Nullable Throwable cause) {
            super("the database is damaged", cause);
        }

        /// What `look` finds with statements that are right for every sound database: where SQLite
        /// does not understand them, the schema is damaged.
        static <T> T unlessReadable(Supplier<T> look) {
            try {
                return look.get();
            } catch (Other failure) {
                var understood =
                        failure.getCause() instanceof SQLException cause
                                && primary(cause) != SQLiteErrorCode.SQLITE_ERROR;
                throw understood ? failure : new Damaged(failure);
            }
        }
    }

    /// The file was last used by a newer version of the program; nothing was written to it.
    public static final class Newer extends StorageFailure {
        Newer(String migration) {
            super("the database comes from a newer version: it knows " + migration, null);
        }
    }

    /// The database is closed; the program is about to end.
    public static final class Closed extends StorageFailure {
        Closed() {
            super("the database is closed", null);
        }
    }

    /// Everything else, a broken statement above all: a mistake of the program.
    public static final class Other extends StorageFailure {
        Other(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /// What it means that a file beside the database could not be read or written.
    public static StorageFailure of(IOException failure) {
        var said = String.valueOf(failure.getMessage());
        return FULL.stream().anyMatch(said::contains)
                ? new DiskFull(failure)
                : new NotWritable(failure);
    }

    static StorageFailure of(SQLException failure) {
        return switch (primary(failure)) {
            case SQLITE_FULL -> new DiskFull(failure);
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH, SQLITE_IOERR ->
                    new NotWritable(failure);
            case SQLITE_CORRUPT, SQLITE_NOTADB -> new Damaged(failure);
            default -> new Other("the database refused: " + failure.getMessage(), failure);
        };
    }

    /// The low byte of a result code says what kind it is; the rest, which variant.
    private static SQLiteErrorCode primary(SQLException failure) {
        return failure instanceof SQLiteException known
                ? SQLiteErrorCode.getErrorCode(known.getResultCode().code & 0xff)
                : SQLiteErrorCode.UNKNOWN_ERROR;
    }
}

package im.hither.storage;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A submission to the writer: all of it is stored, or nothing.
public final class Transaction extends Snapshot {
    Transaction(Statements statements, long commit) {
        super(statements, commit);
    }

    /// Runs a statement that changes rows and gives their number.
    public int execute(String sql, @Nullable Object... values) {
        return open().with(sql, values, statement -> statement.executeUpdate());
    }

    /// Inserts one row and gives its row id; that no row was inserted is a mistake of the program.
    public long insert(String sql, @Nullable Object... values) {
        if (execute(sql, values) != 1) {
            throw new StorageFailure.Other("one row should have been inserted: " + sql, null);
        }
        return one("SELECT last_insert_rowid() AS id", row -> row.number("id")).orElseThrow();
    }

    /// Runs a part that can fail alone: what it throws is thrown here after everything it stored
    /// was undone, and the transaction goes on as if the part had not been. Where SQLite has given
    /// up the whole transaction, as it may on a full disk, nothing more can be done in it.
    public <T> T part(Supplier<T> part) {
        execute("SAVEPOINT part");
        try {
            var value = part.get();
            execute("RELEASE part");
            return value;
        } catch (RuntimeException failure) {
            undo(failure);
            throw failure;
        }
    }

    private void undo(RuntimeException failure) {
        try {
            execute("ROLLBACK TO part");
            execute("RELEASE part");
        } catch (StorageFailure second) {
            if (second != failure) failure.addSuppressed(second);
            lose(failure);
        }
    }
}

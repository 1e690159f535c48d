package im.hither.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The database as it stood at one moment, to ask. It is valid only inside the function it is given
/// to.
public sealed class Snapshot permits Transaction {
    final Statements statements;
    private final long commit;
    private boolean ended;
    private @Nullable RuntimeException lost;

    Snapshot(Statements statements, long commit) {
        this.statements = statements;
        this.commit = commit;
    }

    /// For a reader, a number whose commit and all before it are seen here (later ones may be); for
    /// a transaction, its own number. Numbers count up from 1 within one run of the program.
    public final long commit() {
        return commit;
    }

    /// All rows, mapped, in the order of the query.
    public final <T> List<T> list(String sql, RowMapper<T> mapper, @Nullable Object... values) {
        return open().with(
                        sql,
                        values,
                        statement -> {
                            try (var rows = statement.executeQuery()) {
                                var row = new Row(rows);
                                var mapped = new ArrayList<T>();
                                while (rows.next()) {
                                    mapped.add(mapper.map(row));
                                }
                                return mapped;
                            }
                        });
    }

    /// The only row, mapped, or empty when there is none; more than one is a mistake of the
    /// program.
    public final <T> Optional<T> one(String sql, RowMapper<T> mapper, @Nullable Object... values) {
        var rows = list(sql, mapper, values);
        if (rows.size() > 1) {
            throw new StorageFailure.Other(
                    "one row was expected, but there are more: " + sql, null);
        }
        return rows.stream().findFirst();
    }

    final Statements open() {
        if (lost != null) {
            throw lost;
        }
        if (ended) {
            throw new StorageFailure.Other("a snapshot was used after its function ended", null);
        }
        return statements;
    }

    final void end() {
        ended = true;
    }

    /// It was lost to this failure; whoever goes on all the same meets it again.
    final void lose(RuntimeException failure) {
        lost = failure;
    }
}

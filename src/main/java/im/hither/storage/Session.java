package im.hither.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;

/// One connection with the settings this program relies on. Used by one thread at a time.
final class Session implements AutoCloseable {
    private static final List<String> ALWAYS =
            List.of(
                    "PRAGMA busy_timeout = 5000",
                    "PRAGMA trusted_schema = OFF",
                    "PRAGMA cell_size_check = ON",
                    "PRAGMA mmap_size = 0",
                    "PRAGMA cache_size = -8192");

    private static final List<String> WRITING =
            List.of(
                    "PRAGMA foreign_keys = ON",
                    "PRAGMA secure_delete = ON",
                    "PRAGMA journal_mode = WAL",
                    "PRAGMA synchronous = FULL",
                    "PRAGMA wal_autocheckpoint = 4000",
                    "PRAGMA journal_size_limit = 16777216");

    private final Connection connection;
    private final Statements statements;

    private Session(Connection connection) {
        this.connection = connection;
        this.statements = new Statements(connection);
    }

    /// May change the file.
    static Session writing(Path file) {
        var session = open(url(file), new SQLiteConfig());
        session.set(WRITING);
        return session;
    }

    /// Can only look, whatever it is told.
    static Session reading(Path file) {
        return open(url(file), lookingOnly());
    }

    /// Looks at a file that nobody else has open and that has no log, and leaves nothing beside it.
    static Session inspecting(Path file) {
        return open(url(file) + "?immutable=1", lookingOnly());
    }

    private static SQLiteConfig lookingOnly() {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        return config;
    }

    /// Always a file's, percent-encoded: no part of a path can turn into an option of the driver.
    private static String url(Path file) {
        return "jdbc:sqlite:" + file.toAbsolutePath().toUri().toASCIIString();
    }

    private static Session open(String url, SQLiteConfig config) {
        config.setGetGeneratedKeys(false); // they would keep a statement open behind each insert
        try {
            var session = new Session(JDBC.createConnection(url, config.toProperties()));
            session.set(ALWAYS);
            return session;
        } catch (SQLException failure) {
            throw StorageFailure.of(failure);
        }
    }

    Statements statements() {
        return statements;
    }

    /// Runs one statement that has no interesting answer.
    void run(String sql, @Nullable Object... values) {
        statements.with(sql, values, statement -> finish(statement, statement.execute()));
    }

    /// The same for a statement that will not come again.
    void runOnce(String sql) {
        try (var statement = connection.createStatement()) {
            finish(statement, statement.execute(sql));
        } catch (SQLException failure) {
            throw StorageFailure.of(failure);
        }
    }

    /// Reads everything once and gives what does not fit together.
    List<String> findings() {
        return new Snapshot(statements, 0)
                .list("PRAGMA quick_check(1)", row -> row.text("quick_check")).stream()
                        .filter(finding -> !finding.equals("ok"))
                        .toList();
    }

    /// Whether a row refers to one that is not there.
    boolean hasBrokenReferences() {
        return !new Snapshot(statements, 0).list("PRAGMA foreign_key_check", _ -> true).isEmpty();
    }

    /// Ends a transaction that may have ended already: SQLite undoes it by itself after some
    /// failures.
    void rollback() {
        try {
            run("ROLLBACK");
        } catch (StorageFailure.Other none) {
            // there was none any more
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw StorageFailure.of(failure);
        }
    }

    /// A result left open would stand in the way of the next commit.
    private static boolean finish(Statement statement, boolean rows) throws SQLException {
        if (rows) {
            statement.getResultSet().close();
        }
        return rows;
    }

    private void set(List<String> pragmas) {
        try {
            pragmas.forEach(this::run);
        } catch (StorageFailure failure) {
            close();
            throw failure;
        }
    }
}

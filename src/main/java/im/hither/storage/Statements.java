package im.hither.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/// The prepared statements of one connection, kept for the next time. One that is in use is not in
/// the cache, so a row mapper may run the very statement whose rows it maps.
final class Statements {
    private static final int KEPT = 200;

    private final LinkedHashMap<String, PreparedStatement> idle = new LinkedHashMap<>();
    private final Connection connection;

    Statements(Connection connection) {
        this.connection = connection;
    }

    /// Runs `use` with the statement for `sql`, its values bound.
    <T> T with(String sql, @Nullable Object[] values, Use<T> use) {
        try {
            var known = idle.remove(sql);
            var statement = known == null ? connection.prepareStatement(sql) : known;
            T answer;
            try {
                bind(statement, values);
                answer = use.with(statement);
            } catch (Throwable failure) {
                statement.close(); // after a failure the driver does not run it again
                throw failure;
            }
            keep(sql, statement);
            return answer;
        } catch (SQLException failure) {
            throw StorageFailure.of(failure);
        }
    }

    private void keep(String sql, PreparedStatement statement) throws SQLException {
        statement.clearParameters();
        var twin = idle.put(sql, statement);
        if (twin != null) {
            twin.close();
        }
        if (idle.size() > KEPT) {
            idle.pollFirstEntry().getValue().close();
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] values)
            throws SQLException {
        for (var index = 0; index < values.length; index++) {
            statement.setObject(index + 1, stored(values[index]));
        }
    }

    private static @Nullable Object stored(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case Long number -> number;
            case Integer number -> number;
            case Double number -> number;
            case byte[] bytes -> bytes;
            case Boolean flag -> flag ? 1 : 0;
            case Instant instant -> instant.toEpochMilli();
            default ->
                    throw new StorageFailure.Other(
                            value.getClass().getName() + " cannot be stored as a value", null);
        };
    }

    /// What is done with a statement before it goes back.
    interface Use<T> {
        T with(PreparedStatement statement) throws SQLException;
    }
}

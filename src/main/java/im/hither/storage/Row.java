package im.hither.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One row of a result, read by the names of its columns. Where a column may be NULL, the
/// `optional` reading is used; the others take NULL for a mistake of the program.
public final class Row {
    private final ResultSet rows;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    /// A text.
    public String text(String column) {
        return required(column, ResultSet::getString);
    }

    /// A text or NULL.
    public Optional<String> optionalText(String column) {
        return optional(column, ResultSet::getString);
    }

    /// A constant by its name; empty where this version has none of that name, as after a newer one
    /// was here.
    public <E extends Enum<E>> Optional<E> constant(String column, Class<E> of) {
        var name = text(column);
        return Arrays.stream(of.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    /// A whole number.
    public long number(String column) {
        return required(column, ResultSet::getLong);
    }

    /// A whole number or NULL.
    public Optional<Long> optionalNumber(String column) {
        return optional(column, ResultSet::getLong);
    }

    /// A number with a fraction.
    public double real(String column) {
        return required(column, ResultSet::getDouble);
    }

    /// True for every number but 0.
    public boolean flag(String column) {
        return number(column) != 0;
    }

    /// Bytes.
    public byte[] bytes(String column) {
        return required(column, ResultSet::getBytes);
    }

    /// Bytes or NULL.
    public Optional<byte[]> optionalBytes(String column) {
        return optional(column, ResultSet::getBytes);
    }

    /// A moment, stored as milliseconds since 1970.
    public Instant instant(String column) {
        return Instant.ofEpochMilli(number(column));
    }

    /// A moment or NULL.
    public Optional<Instant> optionalInstant(String column) {
        return optionalNumber(column).map(Instant::ofEpochMilli);
    }

    private <T> T required(String column, Reading<T> reading) {
        return optional(column, reading)
                .orElseThrow(() -> new StorageFailure.Other(column + " is NULL", null));
    }

    private <T> Optional<T> optional(String column, Reading<T> reading) {
        try {
            var value = reading.of(rows, column);
            return rows.wasNull() ? Optional.empty() : Optional.ofNullable(value);
        } catch (SQLException failure) {
            throw StorageFailure.of(failure);
        }
    }

    private interface Reading<T> {
        @Nullable T of(ResultSet rows, String column) throws SQLException;
    }
}

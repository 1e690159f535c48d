package im.hither.storage;

/// Makes a value of the row it is shown; the row is gone when it returns.
@FunctionalInterface
public interface RowMapper<T> {
    /// The value of this row.
    T map(Row row);
}

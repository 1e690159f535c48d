package im.hither.architecture.planted.storage;

/// Stands for what runs SQL.
public final class Snapshot {
    public int list(String sql) {
        return sql.length();
    }
}

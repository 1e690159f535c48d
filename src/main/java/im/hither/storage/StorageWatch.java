package im.hither.storage;

/// Told how a database fares, on the thread that asked it.
public interface StorageWatch {
    /// Something was stored.
    void worked();

    /// Nothing could be stored, or what is stored is damaged.
    void failed(StorageFailure failure);
}

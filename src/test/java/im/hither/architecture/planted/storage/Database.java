package im.hither.architecture.planted.storage;

/// Stands for the way to a transaction of one's own.
public record Database(String file) {}

package im.hither.domain;

/// Why nothing can be stored.
public enum StorageProblem {
    DISK_FULL,
    NOT_WRITABLE,
    DAMAGED,
    OTHER
}

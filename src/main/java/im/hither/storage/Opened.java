package im.hither.storage;

/// An open database, and what it took to open it.
public record Opened(Database database, Repair repair) {}

package im.hither.architecture.planted.feature.message;

/// Breaks nothing.
public record PlainRepository(String table) {}

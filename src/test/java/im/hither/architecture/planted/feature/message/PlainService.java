package im.hither.architecture.planted.feature.message;

/// Breaks nothing.
public record PlainService(String name) {}

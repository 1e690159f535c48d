package im.hither.architecture.planted.desktop;

/// Breaks nothing.
public record Folder(String path) {}

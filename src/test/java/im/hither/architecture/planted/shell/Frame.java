package im.hither.architecture.planted.shell;

/// Breaks nothing.
public record Frame(String title) {}

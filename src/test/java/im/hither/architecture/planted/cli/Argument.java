package im.hither.architecture.planted.cli;

/// Breaks nothing.
public record Argument(String text) {}

package im.hither.architecture.planted.text;

/// Breaks nothing.
public record Text(String words) {}

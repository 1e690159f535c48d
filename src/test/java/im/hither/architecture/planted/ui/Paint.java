package im.hither.architecture.planted.ui;

/// Breaks nothing.
public record Paint(String colour) {}

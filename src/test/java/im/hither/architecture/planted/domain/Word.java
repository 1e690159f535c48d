package im.hither.architecture.planted.domain;

/// Breaks nothing.
public record Word(String text) {}

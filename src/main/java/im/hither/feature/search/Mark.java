package im.hither.feature.search;

/// A part of a text, from the character at `from` to the one before `to`.
public record Mark(int from, int to) {}

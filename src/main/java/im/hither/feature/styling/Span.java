package im.hither.feature.styling;

/// A styled part of a line, both of its directives included.
///
/// @param from where its opening directive stands
/// @param to right after its closing directive
public record Span(Style style, int from, int to) {}

package im.hither.domain;

/// A place where the server was looked for in vain.
///
/// @param place host and port, with the address where there was one, or the name that was asked for
public record TriedPlace(String place, ConnectionProblem problem) {}

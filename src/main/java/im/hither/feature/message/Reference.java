package im.hither.feature.message;

/// A message, named by one of its ids.
public record Reference(IdKind kind, String id) {}

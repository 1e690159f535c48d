package im.hither.architecture.planted.session;

/// Breaks nothing.
public record Session(String address) {}

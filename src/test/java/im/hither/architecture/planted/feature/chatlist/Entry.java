package im.hither.architecture.planted.feature.chatlist;

/// Breaks nothing.
public record Entry(String name) {}

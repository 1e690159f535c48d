package im.hither.architecture.planted.concurrent;

/// Breaks nothing.
public record Pool(int threads) {}

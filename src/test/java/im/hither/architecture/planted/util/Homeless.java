package im.hither.architecture.planted.util;

/// A class in no layer.
public record Homeless(String name) {}

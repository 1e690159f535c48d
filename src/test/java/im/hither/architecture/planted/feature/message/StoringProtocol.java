package im.hither.architecture.planted.feature.message;

/// A translation that stores.
public record StoringProtocol(PlainRepository rows) {}

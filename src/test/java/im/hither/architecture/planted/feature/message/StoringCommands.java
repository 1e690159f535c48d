package im.hither.architecture.planted.feature.message;

/// A command that passes the service by.
public record StoringCommands(PlainRepository rows) {}

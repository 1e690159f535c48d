package im.hither.architecture.planted.feature.message;

import im.hither.architecture.planted.storage.Database;

/// A handler that opens a transaction inside its own.
public record AskingHandler(Database database) {}

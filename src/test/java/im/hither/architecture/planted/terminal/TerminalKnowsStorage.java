package im.hither.architecture.planted.terminal;

import im.hither.architecture.planted.storage.Database;

/// An arrow to where no arrow goes.
public record TerminalKnowsStorage(Database known) {}

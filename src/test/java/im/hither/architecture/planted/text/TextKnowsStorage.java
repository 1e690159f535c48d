package im.hither.architecture.planted.text;

import im.hither.architecture.planted.storage.Database;

/// An arrow between neighbours.
public record TextKnowsStorage(Database known) {}

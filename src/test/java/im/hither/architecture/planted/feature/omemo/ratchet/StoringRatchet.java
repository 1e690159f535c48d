package im.hither.architecture.planted.feature.omemo.ratchet;

import im.hither.architecture.planted.storage.Database;

/// A ratchet that stores its state itself.
public record StoringRatchet(Database database) {}

package im.hither.architecture.planted.storage;

import im.hither.architecture.planted.session.Session;

/// An arrow that points up.
public record StorageKnowsSession(Session known) {}

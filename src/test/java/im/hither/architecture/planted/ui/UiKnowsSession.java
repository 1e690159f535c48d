package im.hither.architecture.planted.ui;

import im.hither.architecture.planted.session.Session;

/// A toolkit that fetches for itself.
public record UiKnowsSession(Session known) {}

package im.hither.architecture.planted.desktop;

import im.hither.architecture.planted.session.Session;

/// More of the session than the port for secrets.
public record DesktopSignsIn(Session known) {}

package im.hither.architecture.planted.session.circle.back;

import im.hither.architecture.planted.session.circle.Clockwise;

/// The other half of a circle of packages.
public record Back(Clockwise clockwise) {}

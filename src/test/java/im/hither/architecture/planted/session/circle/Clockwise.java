package im.hither.architecture.planted.session.circle;

import im.hither.architecture.planted.session.circle.back.Back;

/// One half of a circle of packages.
public record Clockwise(Back back) {}

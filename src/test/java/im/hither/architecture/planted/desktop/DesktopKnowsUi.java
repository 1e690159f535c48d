package im.hither.architecture.planted.desktop;

import im.hither.architecture.planted.ui.Paint;

/// An arrow between neighbours.
public record DesktopKnowsUi(Paint known) {}

package im.hither.architecture.planted.ui;

import im.hither.architecture.planted.desktop.Folder;

/// An arrow between neighbours.
public record UiKnowsDesktop(Folder known) {}

package im.hither.architecture.planted.feature.message;

import im.hither.architecture.planted.shell.Frame;

/// An arrow that points up.
public record FeatureKnowsShell(Frame known) {}

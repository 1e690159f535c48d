package im.hither.architecture.planted.feature.message;

import im.hither.architecture.planted.AppGraph;

/// A class that fetches what no constructor gave it.
public record AsksTheGraph(AppGraph known) {}

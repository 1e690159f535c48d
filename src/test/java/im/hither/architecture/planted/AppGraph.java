package im.hither.architecture.planted;

/// Stands for the class that connects everything.
public record AppGraph(int parts) {}

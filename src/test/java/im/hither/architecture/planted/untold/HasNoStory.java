package im.hither.architecture.planted.untold;

/// A class in a package without package-info.
public record HasNoStory(String name) {}

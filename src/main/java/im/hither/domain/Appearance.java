package im.hither.domain;

/// What the user wants the window to look like.
public enum Appearance {
    SYSTEM,
    LIGHT,
    DARK
}

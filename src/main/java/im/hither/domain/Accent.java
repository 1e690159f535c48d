package im.hither.domain;

/// The colour of what is chosen, unread or to be pressed.
public enum Accent {
    BLUE,
    TEAL,
    GREEN,
    BROWN,
    RED,
    PINK,
    PURPLE,
    GREY
}

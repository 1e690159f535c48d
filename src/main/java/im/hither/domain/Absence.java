package im.hither.domain;

/// Whether somebody sits at this computer.
public enum Absence {
    HERE,
    AWAY,
    LONG_AWAY
}

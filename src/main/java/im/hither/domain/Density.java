package im.hither.domain;

/// How much room lists and messages take.
public enum Density {
    COMFORTABLE,
    COMPACT
}

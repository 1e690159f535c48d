package im.hither.domain;

/// Who wrote a message: somebody else, or we on any of our devices.
public enum Direction {
    IN,
    OUT
}

package im.hither.feature.composer;

/// What sends a message; the other one begins a line.
public enum SendKey {
    ENTER,
    CONTROL_ENTER
}

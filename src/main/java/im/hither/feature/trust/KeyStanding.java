package im.hither.feature.trust;

/// How a key stands here before anything is decided about it: whether a code that contradicts it
/// stops anything.
public enum KeyStanding {
    /// Messages go to it, or may go to it.
    OPEN,
    /// The user refused it: it gets nothing as it is.
    REFUSED,
    /// The key of this very device, which sends.
    THIS_DEVICE
}

package im.hither.feature.message;

/// Which of a message's ids is meant.
public enum IdKind {
    SENT,
    ORIGIN,
    STANZA
}

package im.hither.domain;

/// Which messages of a conversation call somebody (XEP-0492).
public enum NotifyLevel {
    ALWAYS,
    ON_MENTION,
    NEVER
}

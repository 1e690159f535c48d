package im.hither.domain;

/// With whom one talks.
public enum ConversationKind {
    CHAT,
    ROOM
}

package im.hither.domain;

/// With whom one talks.
public enum ConversationKind {
    /// With a person, by their address.
    CHAT,
    /// In a room, with all who are in it.
    ROOM,
    /// With one person in a room, by their nick there (XEP-0045 §7.5).
    PRIVATE
}

package im.hither.domain;

/// Our row for a conversation; identity alone.
public record ConversationId(long value) {}

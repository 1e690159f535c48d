package im.hither.domain;

/// Our row for a message; identity alone, never an order (that is [Position]).
public record MessageId(long value) {}

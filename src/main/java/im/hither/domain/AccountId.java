package im.hither.domain;

/// Our row for an account; identity alone.
public record AccountId(long value) {}

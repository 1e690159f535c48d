package im.hither.domain;

/// The `id` attribute a message was sent with (RFC 6120 §8.1.3): what receipts, one-to-one markers,
/// corrections and retractions refer to.
public record SentId(String value) {}

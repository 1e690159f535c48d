package im.hither.domain;

/// The id a sending client gave in `origin-id` (XEP-0359 §3): what reactions and replies refer to
/// when present.
public record OriginId(String value) {}

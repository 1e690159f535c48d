package im.hither.domain;

import java.time.Instant;

/// Somebody put this emoji under a message (XEP-0444).
public record Reaction(String emoji, Author from, Instant at) {}

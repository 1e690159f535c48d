package im.hither.domain;

import java.time.Instant;

/// One reader has seen everything up to a message (XEP-0333); it only moves forward.
///
/// @param position where the message stands
/// @param at when the reader said so
public record Marker(Author reader, MessageId message, Position position, Instant at) {
    /// Whether its reader has seen a message.
    public boolean covers(ChatMessage seen) {
        return seen.position().compareTo(position) <= 0;
    }
}

package im.hither.domain;

import java.time.Instant;

/// How far a message of ours came.
public sealed interface DeliveryState {
    /// Stored here, not yet taken by the server.
    record Pending() implements DeliveryState {}

    /// The server took responsibility (XEP-0198).
    record Sent(Instant at) implements DeliveryState {}

    /// A device of the other side has it (XEP-0184).
    record Delivered(Instant at) implements DeliveryState {}

    /// It will not arrive; the reason is the server's or ours, in words.
    record Failed(String reason) implements DeliveryState {}
}

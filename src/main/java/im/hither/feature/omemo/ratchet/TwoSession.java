package im.hither.feature.omemo.ratchet;

import im.hither.feature.omemo.ratchet.TwoMessage.Exchange;
import java.util.Optional;

/// One session of omemo:2.
///
/// @param associated both identity keys, the initiator's first
/// @param ephemeral the key that the session began with, which names it
/// @param pending the own key exchange, until the other side has answered
record TwoSession(
        DoubleRatchet ratchet, Bytes associated, Bytes ephemeral, Optional<Exchange> pending) {
    /// Whether the other side began this session, with this key.
    boolean isAccepted(Exchange exchange) {
        return ephemeral.equals(exchange.ephemeral())
                && exchange.identity().equals(associated.slice(0, Curve25519.KEY));
    }

    TwoSession with(DoubleRatchet next) {
        return new TwoSession(next, associated, ephemeral, pending);
    }

    TwoSession answered(DoubleRatchet next) {
        return new TwoSession(next, associated, ephemeral, Optional.empty());
    }
}

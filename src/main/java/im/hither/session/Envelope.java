package im.hither.session;

import java.util.Optional;
import org.jivesoftware.smack.packet.Message;

/// What stood outside an encryption and what inside. Without encryption the inside is empty and the
/// outside is all.
public record Envelope(Message outside, Optional<Message> inside) {
    static Envelope clear(Message message) {
        return new Envelope(message, Optional.empty());
    }

    /// What its author vouches for: the inside where there is one.
    public Message spoken() {
        return inside.orElse(outside);
    }
}

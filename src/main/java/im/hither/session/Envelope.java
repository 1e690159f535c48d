package im.hither.session;

import im.hither.domain.Encrypted;

import org.jivesoftware.smack.packet.Message;

import java.util.Optional;

/// What stood outside an encryption and what inside. Without encryption the inside is empty and the
/// outside is all.
///
/// @param encrypted how it came, where it came encrypted in a way that is known here
public record Envelope(Message outside, Optional<Message> inside, Optional<Encrypted> encrypted) {
    static Envelope clear(Message message) {
        return new Envelope(message, Optional.empty(), Optional.empty());
    }

    /// It could be opened.
    public Envelope opened(Message content, Encrypted how) {
        return new Envelope(outside, Optional.of(content), Optional.of(how));
    }

    /// It could not be opened, for the cause that `how` tells.
    public Envelope closed(Encrypted how) {
        return new Envelope(outside, Optional.empty(), Optional.of(how));
    }

    /// What its author vouches for: the inside where there is one.
    public Message spoken() {
        return inside.orElse(outside);
    }
}

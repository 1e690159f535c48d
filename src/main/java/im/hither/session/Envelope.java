package im.hither.session;

import im.hither.domain.Encrypted;
import java.util.Optional;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.StandardExtensionElement;

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

    /// An element that no parser of Smack's knows: from the inside, or else from the outside, where
    /// the older encryptions leave everything but the text.
    public Optional<StandardExtensionElement> element(String name, String namespace) {
        return inside.flatMap(message -> element(message, name, namespace))
                .or(() -> element(outside, name, namespace));
    }

    /// Whether an element stands inside, so that nobody on the way can have put it there.
    public boolean seals(String name, String namespace) {
        return inside.flatMap(message -> element(message, name, namespace)).isPresent();
    }

    private static Optional<StandardExtensionElement> element(
            Message message, String name, String namespace) {
        return Optional.ofNullable(message.getExtensionElement(name, namespace))
                .filter(StandardExtensionElement.class::isInstance)
                .map(StandardExtensionElement.class::cast);
    }
}

package im.hither.feature.room;

import im.hither.session.Incoming;
import java.util.Optional;
import org.jivesoftware.smack.packet.Message;

/// What a room is about (XEP-0045 §7.2.15).
final class SubjectProtocol {
    private SubjectProtocol() {}

    /// The subject, empty where there is none any more; nothing where the message is no change of
    /// it.
    static Optional<String> subject(Incoming incoming) {
        var message = incoming.envelope().outside();
        if (message.hasExtension(Message.Body.class) || message.getThread() != null) {
            return Optional.empty();
        }
        return Optional.ofNullable(message.getSubject());
    }
}

package im.hither.feature.message;

import im.hither.domain.Content;
import im.hither.session.Incoming;
import java.util.Optional;

/// What a stanza says to people, for features that say it in their own way.
public final class Spoken {
    private Spoken() {}

    /// What a bubble of its own would show.
    public static Optional<Content> content(Incoming incoming) {
        return MessageProtocol.content(incoming);
    }
}

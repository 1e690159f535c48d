package im.hither.domain;

import java.time.Instant;
import java.util.Optional;

/// What a message's bubble shows.
public sealed interface Content {
    /// Text as it was sent.
    record Body(String text) implements Content {}

    /// Something encrypted that could not be read; `cipher` names what it was encrypted with. The
    /// text sent beside it is never shown, nobody vouches for it.
    record Undecryptable(String cipher) implements Content {}

    /// Something that came and was so broken, or so large, that it was kept out.
    record Unreadable() implements Content {}

    /// Its author, or a moderator, has taken it back; nothing of it is kept.
    ///
    /// @param by the moderator, empty where the author did it
    /// @param reason what the moderator said about it
    record Retracted(Optional<String> by, Optional<String> reason, Instant at) implements Content {}
}

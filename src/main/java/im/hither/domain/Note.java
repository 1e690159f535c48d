package im.hither.domain;

import java.time.Instant;

/// Something that happened to a conversation and that nobody said.
///
/// @param subject whom it is about, an address; empty where it is about nobody
public record Note(Kind kind, String subject, Instant at) {
    public enum Kind {
        /// From here on what is written here is encrypted, by the user's decision.
        ENCRYPTION_ON,
        /// From here on others can read what is written here, by the user's decision.
        ENCRYPTION_OFF,
        /// New keys were agreed on with a device, because the user wanted that.
        SESSION_BEGUN,
        /// The same, because what came could no longer be read.
        SESSION_MENDED,
        /// Somebody can read from here on.
        MEMBER_ADDED,
        /// The room changed so that nothing can be encrypted there.
        ROOM_OPENED
    }
}

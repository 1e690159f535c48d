package im.hither.domain;

import java.time.Instant;

/// Something that happened to a conversation and that nobody said.
///
/// @param subject whom it is about, an address, or for [Kind#SUBJECT] what somebody wrote; empty
///   where it is about nobody
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
        ROOM_OPENED,
        /// Everybody in the room sees everybody's address from here on.
        ROOM_SHOWS_ADDRESSES,
        /// Only its moderators do.
        ROOM_HIDES_ADDRESSES,
        /// Only its members come in.
        ROOM_FOR_MEMBERS,
        /// Everybody may come in.
        ROOM_FOR_ALL,
        /// Who comes in may write once a moderator lets them.
        ROOM_MODERATED,
        /// Who comes in may write.
        ROOM_UNMODERATED,
        /// The room is about what the note's subject says, nothing where that is empty.
        SUBJECT,
        /// We are one of its owners.
        WE_OWN,
        /// We are one of its admins.
        WE_ADMINISTER,
        /// We are a member.
        WE_BELONG,
        /// We are a guest.
        WE_VISIT,
        /// We moderate for the time being.
        WE_MODERATE,
        /// We may write, and no more.
        WE_MAY_WRITE,
        /// We may only read.
        WE_MAY_READ
    }
}

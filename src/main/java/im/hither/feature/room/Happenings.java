package im.hither.feature.room;

import im.hither.domain.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is worth a line between the messages of a room: that it is another kind of room now, or
/// that we may do something else there.
final class Happenings {
    private Happenings() {}

    /// How a room differs from what it was.
    static List<Note.Kind> between(RoomFeatures before, RoomFeatures now) {
        var kinds = new ArrayList<Note.Kind>();
        if (before.nonAnonymous() != now.nonAnonymous()) {
            kinds.add(
                    now.nonAnonymous()
                            ? Note.Kind.ROOM_SHOWS_ADDRESSES
                            : Note.Kind.ROOM_HIDES_ADDRESSES);
        }
        if (before.membersOnly() != now.membersOnly()) {
            kinds.add(now.membersOnly() ? Note.Kind.ROOM_FOR_MEMBERS : Note.Kind.ROOM_FOR_ALL);
        }
        if (before.moderated() != now.moderated()) {
            kinds.add(now.moderated() ? Note.Kind.ROOM_MODERATED : Note.Kind.ROOM_UNMODERATED);
        }
        return kinds;
    }

    /// What we became; what we may do follows from what we are, so that alone is told.
    static Optional<Note.Kind> between(Participant before, Participant now) {
        if (before.affiliation() != now.affiliation()) {
            return switch (now.affiliation()) {
                case OWNER -> Optional.of(Note.Kind.WE_OWN);
                case ADMIN -> Optional.of(Note.Kind.WE_ADMINISTER);
                case MEMBER -> Optional.of(Note.Kind.WE_BELONG);
                case NONE -> Optional.of(Note.Kind.WE_VISIT);
                case OUTCAST -> Optional.empty(); // we are put out, which is said elsewhere
            };
        }
        if (before.role() == now.role()) return Optional.empty();
        return switch (now.role()) {
            case MODERATOR -> Optional.of(Note.Kind.WE_MODERATE);
            case PARTICIPANT -> Optional.of(Note.Kind.WE_MAY_WRITE);
            case VISITOR -> Optional.of(Note.Kind.WE_MAY_READ);
            case NONE -> Optional.empty();
        };
    }
}

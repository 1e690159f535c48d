package im.hither.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is known about a message beside what it says; each kind once for a message at most.
public sealed interface Detail
        permits Detail.Edited,
                Detail.Reactions,
                Detail.Reply,
                Detail.Notes,
                Detail.RoomNotes,
                Detail.Unstyled,
                Detail.Mentioned,
                Encrypted {
    /// Its author has changed it.
    ///
    /// @param at when last
    record Edited(int times, Instant at) implements Detail {}

    /// Who reacted with what, the oldest first.
    record Reactions(List<Reaction> all) implements Detail {
        public Reactions {
            all = List.copyOf(all);
        }
    }

    /// It answers another message.
    ///
    /// @param target that message as it is now, where it is here
    /// @param fallback what the answer itself quotes of it, empty where it does not
    record Reply(Optional<Quoted> target, String fallback) implements Detail {}

    /// How its author wants it to be shown.
    ///
    /// @param asTyped without any styling; false where a correction has ended that
    record Unstyled(boolean asTyped) implements Detail {
        public Unstyled() {
            this(true);
        }
    }

    /// What happened right before and right after it.
    record Notes(List<Note> before, List<Note> after) implements Detail {
        public static final Notes NONE = new Notes(List.of(), List.of());

        public Notes {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        /// With one more.
        ///
        /// @param first it happened before the message, and not after it
        public Notes and(Note note, boolean first) {
            return first
                    ? new Notes(more(before, note), after)
                    : new Notes(before, more(after, note));
        }

        private static List<Note> more(List<Note> some, Note note) {
            return Stream.concat(some.stream(), Stream.of(note)).toList();
        }
    }

    /// What happened to the room right after it.
    record RoomNotes(List<Note> all) implements Detail {
        public static final RoomNotes NONE = new RoomNotes(List.of());

        public RoomNotes {
            all = List.copyOf(all);
        }

        public RoomNotes and(RoomNotes more) {
            return new RoomNotes(Stream.concat(all.stream(), more.all.stream()).toList());
        }
    }

    /// It addresses us, in a room.
    record Mentioned() implements Detail {}

    /// A message as it stands above an answer to it.
    record Quoted(MessageId message, Author author, Content content) {}
}

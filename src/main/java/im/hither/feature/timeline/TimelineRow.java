package im.hither.feature.timeline;

import im.hither.domain.ChatMessage;
import im.hither.domain.Content;
import im.hither.domain.Direction;
import im.hither.domain.Gap;
import im.hither.domain.MessageId;
import im.hither.domain.Note;
import im.hither.domain.Occupant;
import im.hither.text.OneLine;
import java.time.LocalDate;
import java.util.List;
import org.jxmpp.jid.BareJid;

/// What stands in the timeline from top to bottom.
public sealed interface TimelineRow {
    /// Stays the same when the row's content changes.
    Object id();

    /// A new day begins.
    record Day(LocalDate date) implements TimelineRow {
        @Override
        public Object id() {
            return this;
        }
    }

    /// Reading stopped here.
    record NewMessages() implements TimelineRow {
        @Override
        public Object id() {
            return this;
        }
    }

    /// Something happened that nobody said.
    ///
    /// @param at the message it stands beside
    /// @param number which of those there
    record Happened(Note note, MessageId at, int number) implements TimelineRow {
        private record Beside(MessageId at, int number) {}

        @Override
        public Object id() {
            return new Beside(at, number);
        }
    }

    /// A part of the history was not fetched yet.
    ///
    /// @param loading somebody has asked for it
    record Missing(Gap gap, boolean loading) implements TimelineRow {
        @Override
        public Object id() {
            return gap;
        }
    }

    /// A message, or a part of a long one.
    ///
    /// @param name whom to show as its author
    /// @param first it begins a run of messages by one author
    /// @param piece what of its text this row shows
    /// @param seen who has seen it
    /// @param lock what it shows about encryption
    /// @param folded the messages right before it that this row stands for too
    record Message(
            ChatMessage message,
            String name,
            boolean first,
            Piece piece,
            Seen seen,
            Lock lock,
            List<MessageId> folded)
            implements TimelineRow {
        public Message {
            folded = List.copyOf(folded);
        }

        /// For how many messages this row stands.
        int count() {
            return folded.size() + 1;
        }

        /// Whether one can say something about it.
        boolean answerable() {
            return !(message.content() instanceof Content.Retracted);
        }

        /// Who does what an action tells of (XEP-0245).
        String actor() {
            return OneLine.of(message.direction() == Direction.IN ? name : local(message.author()));
        }

        private static String local(BareJid address) {
            var name = address.getLocalpartOrNull();
            return name == null ? address.toString() : name.toString();
        }

        /// What follows the first piece of a message.
        private record Further(MessageId message, int piece) {}

        /// What the author's colour comes from (XEP-0392 §4): the address, or the nick in a room
        /// that does not tell it.
        static String colourOf(ChatMessage message) {
            return message.occupant()
                    .filter(occupant -> occupant.address().isEmpty())
                    .map(Occupant::nick)
                    .orElseGet(() -> message.author().toString());
        }

        String colourOf() {
            return colourOf(message);
        }

        @Override
        public Object id() {
            if (!folded.isEmpty()) return folded.getFirst();
            return piece.number() == 0 ? message.id() : new Further(message.id(), piece.number());
        }
    }
}

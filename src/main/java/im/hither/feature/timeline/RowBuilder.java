package im.hither.feature.timeline;

import im.hither.domain.AuthorKey;
import im.hither.domain.ChatMessage;
import im.hither.domain.Content.Body;
import im.hither.domain.Content.Retracted;
import im.hither.domain.Content.Undecryptable;
import im.hither.domain.Content.Unreadable;
import im.hither.domain.Detail;
import im.hither.domain.Detail.Notes;
import im.hither.domain.Detail.RoomNotes;
import im.hither.domain.MessageId;
import im.hither.domain.Note;
import im.hither.domain.Occupant;
import im.hither.domain.Position;
import im.hither.feature.timeline.TimelineRow.Day;
import im.hither.feature.timeline.TimelineRow.Happened;
import im.hither.feature.timeline.TimelineRow.Message;
import im.hither.feature.timeline.TimelineRow.NewMessages;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Turns messages into rows: days, the line where reading stopped, and runs by one author.
///
/// @param name what the other side is called, where that is one person
/// @param readers how far the others have seen
record RowBuilder(ZoneId zone, String name, Readers readers) {
    private static final Duration RUN = Duration.ofMinutes(5);

    /// How somebody wants to see some messages.
    ///
    /// @param whole to their end
    /// @param asSent without their styling, or in spite of their authors with it
    record Shown(Set<MessageId> whole, Map<MessageId, Boolean> asSent) {
        static final Shown AS_USUAL = new Shown(Set.of(), Map.of());

        private boolean styles(ChatMessage message) {
            var unstyled =
                    message.details()
                            .of(Detail.Unstyled.class)
                            .filter(Detail.Unstyled::asTyped)
                            .isPresent();
            return !asSent.getOrDefault(message.id(), unstyled);
        }
    }

    /// The rows for these messages.
    ///
    /// @param line what comes after it is new; nothing is when empty
    /// @param shown how some messages are to be shown
    List<TimelineRow> rows(List<ChatMessage> messages, Optional<Position> line, Shown shown) {
        readers.meet(messages);
        var rows = new ArrayList<TimelineRow>();
        int lineBefore = line.map(position -> firstNew(messages, position)).orElse(-1);
        var encrypted = Lock.anyEncrypted(messages);
        var verified = new HashSet<AuthorKey>(); // who has said something from a compared key
        var day = LocalDate.MIN;
        for (int i = 0; i < messages.size(); i++) {
            var message = messages.get(i);
            if (Lock.isVerified(message)) verified.add(message.authorKey());
            var date = message.at().atZone(zone).toLocalDate();
            boolean newDay = date.isAfter(day); // a late message may carry an earlier day
            if (newDay) rows.add(new Day(date));
            day = newDay ? date : day;
            if (i == lineBefore) rows.add(new NewMessages());
            var notes = notes(message);
            add(rows, message, notes.before(), 0);
            boolean apart = rows.isEmpty() || !(rows.getLast() instanceof Message);
            if (!apart && Folding.together(messages.get(i - 1), message)) {
                rows.set(rows.size() - 1, folded((Message) rows.getLast(), message));
                add(rows, message, notes.after(), notes.before().size());
                continue;
            }
            boolean first = apart || !isRun(messages.get(i - 1), message);
            for (var piece : pieces(message, shown)) {
                rows.add(
                        new Message(
                                message,
                                author(message),
                                first && piece.number() == 0,
                                piece,
                                readers.of(message),
                                Lock.of(message, encrypted, verified.contains(message.authorKey())),
                                List.of()));
            }
            add(rows, message, notes.after(), notes.before().size());
        }
        return rows;
    }

    /// What happened to the room stands behind what happened to the encryption.
    private static Notes notes(ChatMessage message) {
        var notes = message.details().of(Notes.class).orElse(Notes.NONE);
        for (var note : message.details().of(RoomNotes.class).orElse(RoomNotes.NONE).all()) {
            notes = notes.and(note, false);
        }
        return notes;
    }

    private static void add(List<TimelineRow> rows, ChatMessage at, List<Note> notes, int from) {
        for (int i = 0; i < notes.size(); i++) {
            rows.add(new Happened(notes.get(i), at.id(), from + i));
        }
    }

    /// The row that stands for this message too.
    private Message folded(Message row, ChatMessage next) {
        var before = new ArrayList<>(row.folded());
        before.add(row.message().id());
        return new Message(
                next, row.name(), row.first(), row.piece(), readers.of(next), row.lock(), before);
    }

    /// The first message of somebody else after the line; -1 when there is none or nothing stands
    /// before it.
    private static int firstNew(List<ChatMessage> messages, Position line) {
        int index = 0;
        while (index < messages.size() && !UnseenLine.isNew(messages.get(index), line)) index++;
        return index == 0 || index == messages.size() ? -1 : index;
    }

    /// In a room everybody has a name there.
    private String author(ChatMessage message) {
        return message.occupant().map(Occupant::nick).orElse(name);
    }

    private static List<Piece> pieces(ChatMessage message, Shown shown) {
        return switch (message.content()) {
            case Body(var text) ->
                    Piece.of(text, shown.whole().contains(message.id()), shown.styles(message));
            case Undecryptable _, Unreadable _, Retracted _ -> Piece.of("", false, false);
        };
    }

    private static boolean isRun(ChatMessage one, ChatMessage next) {
        return one.direction() == next.direction()
                && one.authorKey().equals(next.authorKey())
                && Duration.between(one.at(), next.at()).abs().compareTo(RUN) <= 0;
    }
}

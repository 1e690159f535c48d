package im.hither.feature.omemo;

import im.hither.domain.ConversationId;
import im.hither.domain.Note;
import im.hither.domain.Note.Kind;
import im.hither.feature.room.Circle;
import im.hither.session.Outcome;
import im.hither.storage.Transaction;
import java.time.Clock;
import java.util.List;
import org.jxmpp.jid.BareJid;

/// Notes in an encrypted group who can read from now on, and that nothing can be encrypted there
/// any more: before anything more is said.
final class GroupNotes implements Circle {
    private final Tables tables;
    private final Clock clock;

    GroupNotes(Tables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    @Override
    public Outcome joined(Transaction tx, ConversationId room, List<BareJid> added) {
        if (!tables.choices().encrypted(tx, room).orElse(true)) return Outcome.NONE;
        var outcome = Outcome.NONE;
        for (var each : added) {
            outcome = outcome.and(noted(tx, room, Kind.MEMBER_ADDED, each.toString()));
        }
        return outcome;
    }

    @Override
    public Outcome opened(Transaction tx, ConversationId room) {
        return tables.choices().encrypted(tx, room).orElse(false)
                ? noted(tx, room, Kind.ROOM_OPENED, "")
                : Outcome.NONE;
    }

    private Outcome noted(Transaction tx, ConversationId room, Kind kind, String subject) {
        return tables.notes().add(tx, room, new Note(kind, subject, clock.instant()));
    }
}

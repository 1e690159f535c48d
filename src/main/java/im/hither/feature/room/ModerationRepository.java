package im.hither.feature.room;

import im.hither.domain.MessageId;
import im.hither.domain.StanzaId;
import im.hither.storage.Row;
import im.hither.storage.Snapshot;
import java.util.List;
import org.jxmpp.jid.impl.JidCreate;

/// The ids that a room gave to messages, for removing them.
final class ModerationRepository {
    /// So many of one author's are removed at once, the newest.
    private static final int MOST = 500;

    /// That of one message; empty where the room gave it none.
    List<StanzaId> id(Snapshot snapshot, MessageId message) {
        return snapshot.list(
                """
                SELECT stanza_id, conversation.address AS room
                FROM message JOIN conversation ON conversation.id = message.conversation
                WHERE message.id = ? AND stanza_id IS NOT NULL AND retracted_at IS NULL
                """,
                ModerationRepository::id,
                message.value());
    }

    /// Those of everything that is held of whoever wrote a message, by the occupant's id, else by
    /// the address and the nick.
    List<StanzaId> byAuthorOf(Snapshot snapshot, MessageId message) {
        return snapshot.list(
                """
                SELECT other.stanza_id, conversation.address AS room FROM message
                JOIN message AS other ON other.conversation = message.conversation
                    AND other.occupant_id IS message.occupant_id
                    AND (message.occupant_id IS NOT NULL
                         OR (other.author = message.author AND other.nick IS message.nick))
                JOIN conversation ON conversation.id = message.conversation
                WHERE message.id = ? AND other.stanza_id IS NOT NULL AND other.retracted_at IS NULL
                    AND other.outgoing = message.outgoing
                ORDER BY other.position DESC LIMIT ?
                """,
                ModerationRepository::id,
                message.value(),
                MOST);
    }

    private static StanzaId id(Row row) {
        return new StanzaId(
                row.text("stanza_id"), JidCreate.bareFromOrThrowUnchecked(row.text("room")));
    }
}

package im.hither.feature.message;

import im.hither.domain.Archive;
import im.hither.domain.AuthorKey;
import im.hither.domain.ChatMessage;
import im.hither.domain.Content;
import im.hither.domain.ConversationId;
import im.hither.domain.DeliveryState;
import im.hither.domain.Direction;
import im.hither.domain.MessageId;
import im.hither.domain.Occupant;
import im.hither.domain.OccupantId;
import im.hither.domain.Position;
import im.hither.domain.SentId;
import im.hither.domain.StanzaId;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jxmpp.jid.BareJid;

/// The messages of all conversations, each once.
public final class MessageRepository {
    /// Stores a message that is not held yet.
    MessageId insert(Transaction tx, NewMessage message) {
        return new MessageId(
                tx.insert(
                        """
                        INSERT INTO message (conversation, position, provisional, outgoing, author, occupant_id,
                            nick, sent_id, origin_id, stanza_id, at, body, cipher, unread_stanza, delivery, delivery_at,
                            retracted_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                        message.conversation().value(),
                        message.position().value(),
                        message.provisional() ? 1 : 0,
                        message.direction() == Direction.OUT ? 1 : 0,
                        message.author().toString(),
                        message.occupant()
                                .flatMap(Occupant::id)
                                .map(OccupantId::value)
                                .orElse(null),
                        message.occupant().map(Occupant::nick).orElse(null),
                        message.sentId().map(SentId::value).orElse(null),
                        message.originId().map(id -> id.value()).orElse(null),
                        message.stanzaId().map(StanzaId::value).orElse(null),
                        message.at().toEpochMilli(),
                        message.content() instanceof Content.Body(var text) ? text : null,
                        message.content() instanceof Content.Undecryptable(var cipher)
                                ? cipher
                                : null,
                        message.unreadStanza().orElse(null),
                        MessageColumns.number(message.delivery()),
                        message.at().toEpochMilli(),
                        message.content() instanceof Content.Retracted(_, _, var at)
                                ? at.toEpochMilli()
                                : null));
    }

    /// One message.
    public Optional<ChatMessage> message(Snapshot snapshot, MessageId id) {
        return snapshot.one(
                "SELECT " + MessageColumns.OF_MESSAGE + " FROM message WHERE id = ?",
                MessageColumns::message,
                id.value());
    }

    /// The message that our archive knows by this id.
    public Optional<ChatMessage> byStanzaId(
            Snapshot snapshot, ConversationId conversation, StanzaId id) {
        return snapshot.one(
                "SELECT "
                        + MessageColumns.OF_MESSAGE
                        + " FROM message WHERE conversation = ? AND stanza_id = ?",
                MessageColumns::message,
                conversation.value(),
                id.value());
    }

    /// The newest message that its author sent with this id. Left to itself, SQLite would take the
    /// index that has the order, and read the whole conversation for an id that is not there.
    public Optional<ChatMessage> bySentId(
            Snapshot snapshot, ConversationId conversation, BareJid author, SentId id) {
        return snapshot.one(
                "SELECT "
                        + MessageColumns.OF_MESSAGE
                        + """
                         FROM message INDEXED BY message_by_sent_id
                        WHERE conversation = ? AND sent_id = ? AND author = ?
                        ORDER BY position DESC LIMIT 1
                        """,
                MessageColumns::message,
                conversation.value(),
                id.value(),
                author.toString());
    }

    /// The same by what an author's messages share.
    public Optional<ChatMessage> bySentId(
            Snapshot snapshot, ConversationId conversation, AuthorKey author, SentId id) {
        return snapshot.one(
                "SELECT "
                        + MessageColumns.OF_MESSAGE
                        + " FROM message INDEXED BY message_by_sent_id"
                        + " WHERE conversation = ? AND sent_id = ? AND "
                        + MessageColumns.AUTHOR_KEY
                        + " = ? ORDER BY position DESC LIMIT 1",
                MessageColumns::message,
                conversation.value(),
                id.value(),
                author.value());
    }

    /// A place after everything held in the conversation, and not before the given time.
    Position next(Snapshot snapshot, ConversationId conversation, Instant at) {
        var last =
                snapshot.one(
                        "SELECT max(position) AS last FROM message WHERE conversation = ?",
                        row -> row.optionalNumber("last"),
                        conversation.value());
        return last.flatMap(held -> held)
                .map(held -> Math.max(held + 1, Position.at(at).value()))
                .map(Position::new)
                .orElseGet(() -> Position.at(at));
    }

    /// The archive confirmed where the message stands, under which id and when it took it.
    void confirm(Transaction tx, MessageId id, StanzaId stanzaId, Position position, Instant at) {
        tx.execute(
                "UPDATE message SET stanza_id = ?, position = ?, provisional = 0, at = ? WHERE id = ?",
                stanzaId.value(),
                position.value(),
                at.toEpochMilli(),
                id.value());
    }

    /// The archive's id became known before the archive's order did.
    void identify(Transaction tx, MessageId id, StanzaId stanzaId) {
        tx.execute(
                "UPDATE message SET stanza_id = ? WHERE id = ? AND stanza_id IS NULL",
                stanzaId.value(),
                id.value());
    }

    /// What could not be read now can, unless it was taken back meanwhile; where it was corrected
    /// before, that stays what it says. False for what was readable.
    boolean reveal(Transaction tx, MessageId id, String text) {
        return tx.execute(
                        """
                        UPDATE message SET body = coalesce(body, ?1), original = CASE WHEN body IS NULL THEN NULL ELSE ?1 END,
                            cipher = NULL, unread_stanza = NULL
                        WHERE id = ?2 AND cipher IS NOT NULL AND retracted_at IS NULL
                        """,
                        text,
                        id.value())
                == 1;
    }

    /// Whether what it said at first could not be read yet.
    boolean isClosed(Snapshot snapshot, MessageId id) {
        return snapshot.one(
                        "SELECT cipher IS NOT NULL AS closed FROM message WHERE id = ?",
                        row -> row.flag("closed"),
                        id.value())
                .orElse(false);
    }

    /// Removes a message, with all that is known about it.
    public void delete(Transaction tx, MessageId id) {
        tx.execute("DELETE FROM message WHERE id = ?", id.value());
    }

    /// A room has said a message of ours to all: this is who we are there, and where it stands
    /// until the archive knows it.
    void said(Transaction tx, MessageId id, Optional<Occupant> self, Position position) {
        tx.execute(
                """
                UPDATE message SET occupant_id = ?, nick = coalesce(?, nick),
                    position = CASE provisional WHEN 1 THEN ? ELSE position END WHERE id = ?
                """,
                self.flatMap(Occupant::id).map(OccupantId::value).orElse(null),
                self.map(Occupant::nick).orElse(null),
                position.value(),
                id.value());
    }

    /// Its place is a guess from among its neighbours in the archive, for now; it does not wait for
    /// a word that live messages wait for.
    void guessed(Transaction tx, MessageId id) {
        tx.execute("UPDATE message SET provisional = 2 WHERE id = ?", id.value());
    }

    /// Whether the archive has not confirmed the message's place yet.
    boolean provisional(Snapshot snapshot, MessageId id) {
        return snapshot.one(
                        "SELECT provisional FROM message WHERE id = ?",
                        row -> row.flag("provisional"),
                        id.value())
                .orElse(false);
    }

    /// Moves an outgoing message on; false where that would be a step back. A bounce does not undo
    /// a delivery, a receipt proves a bounce wrong.
    public boolean advance(Transaction tx, MessageId id, DeliveryState to, Instant at) {
        var from =
                switch (to) {
                    case DeliveryState.Pending _ -> "(3)";
                    case DeliveryState.Sent _ -> "(0)";
                    case DeliveryState.Delivered _ -> "(0, 1, 3)";
                    case DeliveryState.Failed _ -> "(0, 1)";
                };
        return tx.execute(
                        """
                        UPDATE message SET delivery = ?, delivery_at = ?, failure = ?
                        WHERE id = ? AND outgoing = 1 AND delivery IN
                        """
                                + from,
                        MessageColumns.number(to),
                        at.toEpochMilli(),
                        to instanceof DeliveryState.Failed(var reason) ? reason : null,
                        id.value())
                == 1;
    }

    /// Makes room in an archive's order: everything from the position on moves up. A room has its
    /// own archive, all other conversations share the account's.
    public void moveUp(Transaction tx, Archive archive, Position from, long by) {
        for (var table : List.of("message", "remark")) {
            tx.execute(
                    "UPDATE "
                            + table
                            + """
                             SET position = position + ? WHERE position >= ? AND conversation IN
                                (SELECT conversation.id FROM conversation
                                 JOIN account ON account.id = conversation.account
                                 WHERE account.id = ? AND ? =
                                    CASE conversation.kind WHEN 'ROOM' THEN conversation.address ELSE account.address END)
                            """,
                    by,
                    from.value(),
                    archive.account().value(),
                    archive.address().toString());
        }
    }
}

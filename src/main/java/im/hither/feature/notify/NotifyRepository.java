package im.hither.feature.notify;

import im.hither.domain.ChatMessage;
import im.hither.domain.ConversationId;
import im.hither.feature.message.MessageColumns;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;

/// What was chosen about notes, and what they have told of.
public final class NotifyRepository {
    NotifyChoice choice(Snapshot snapshot) {
        return snapshot.one(
                        """
                        SELECT shown, content, quiet, quiet_from, quiet_until FROM note_choice
                        """,
                        row ->
                                new NotifyChoice(
                                        row.flag("shown"),
                                        row.flag("content"),
                                        new QuietHours(
                                                row.flag("quiet"),
                                                time(row.number("quiet_from")),
                                                time(row.number("quiet_until")))))
                .orElse(NotifyChoice.USUAL);
    }

    private static LocalTime time(long minute) {
        return LocalTime.MIN.plusMinutes(minute);
    }

    private static long minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    void keep(Transaction tx, NotifyChoice choice) {
        tx.execute(
                """
                INSERT OR REPLACE INTO note_choice
                       (one, shown, content, quiet, quiet_from, quiet_until)
                VALUES (1, ?, ?, ?, ?, ?)
                """,
                choice.shown(),
                choice.content(),
                choice.quiet().on(),
                minute(choice.quiet().from()),
                minute(choice.quiet().until()));
    }

    /// Whether the other side is in the roster or was ever answered; anybody else is a stranger.
    boolean known(Snapshot snapshot, ConversationId conversation) {
        return snapshot.one(
                        """
                        SELECT EXISTS (SELECT 1 FROM contact
                                       WHERE contact.account = conversation.account
                                         AND contact.address = conversation.address)
                            OR EXISTS (SELECT 1 FROM message
                                       WHERE message.conversation = conversation.id AND outgoing = 1)
                            AS known
                        FROM conversation WHERE id = ?
                        """,
                        row -> row.flag("known"),
                        conversation.value())
                .orElse(false);
    }

    /// Nothing is told of it before then.
    void mute(Transaction tx, ConversationId conversation, Optional<Instant> until) {
        if (until.isEmpty()) {
            tx.execute("DELETE FROM mute WHERE conversation = ?", conversation.value());
        } else {
            tx.execute(
                    "INSERT OR REPLACE INTO mute (conversation, until) VALUES (?, ?)",
                    conversation.value(),
                    until.get().toEpochMilli());
        }
    }

    /// The newest unread message that addresses us.
    Optional<ChatMessage> mention(Snapshot snapshot, ConversationId conversation) {
        return snapshot.one(
                "SELECT "
                        + MessageColumns.OF_MESSAGE
                        + """
                         FROM message JOIN mention ON mention.message = message.id
                         WHERE message.conversation = ?1 AND position > coalesce(
                             (SELECT read.position FROM conversation JOIN message AS read ON read.id = read_message
                              WHERE conversation.id = ?1), -9223372036854775808)
                         ORDER BY position DESC LIMIT 1
                        """,
                MessageColumns::message,
                conversation.value());
    }

    /// Whether a note told of this message or of one after it.
    boolean told(Snapshot snapshot, ChatMessage message) {
        return snapshot.one(
                        "SELECT message = ? OR position >= ? AS told FROM note WHERE conversation = ?",
                        row -> row.flag("told"),
                        message.id().value(),
                        message.position().value(),
                        message.conversation().value())
                .orElse(false);
    }

    void tell(Transaction tx, ChatMessage message) {
        tx.execute(
                "INSERT OR REPLACE INTO note (conversation, message, position) VALUES (?, ?, ?)",
                message.conversation().value(),
                message.id().value(),
                message.position().value());
    }
}

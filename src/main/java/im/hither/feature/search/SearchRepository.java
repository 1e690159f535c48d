package im.hither.feature.search;

import im.hither.domain.AccountId;
import im.hither.domain.ConversationId;
import im.hither.feature.message.MessageColumns;
import im.hither.storage.Row;
import im.hither.storage.Snapshot;
import java.util.List;
import org.jxmpp.jid.impl.JidCreate;

/// Messages that may be what is searched for, always from the newest on.
public final class SearchRepository {
    private static final String COLUMNS =
            MessageColumns.OF_MESSAGE
                    + """
                    , conversation.account, conversation.address,
                    coalesce(contact.name, conversation.address) AS name
                    """;

    private static final String WITH_NAMES =
            """
            CROSS JOIN conversation ON conversation.id = message.conversation
            LEFT JOIN contact ON contact.account = conversation.account AND contact.address = conversation.address
            """;

    /// A conversation and what it can be called.
    record Named(ConversationId id, String address, String name) {}

    /// All conversations.
    List<Named> conversations(Snapshot snapshot) {
        return snapshot.list(
                """
                SELECT conversation.id, conversation.address,
                    coalesce(contact.name, conversation.address) AS name
                FROM conversation LEFT JOIN contact
                    ON contact.account = conversation.account AND contact.address = conversation.address
                """,
                row ->
                        new Named(
                                new ConversationId(row.number("id")),
                                row.text("address"),
                                row.text("name")));
    }

    /// What the index gives for an expression, with numbers from `first` to before `end`.
    List<Candidate> indexed(Snapshot snapshot, String match, long first, long end, int limit) {
        return snapshot.list(
                """
                SELECT message_text.rowid AS number, %s FROM message_text
                CROSS JOIN message ON message.id = %s
                %s
                WHERE message_text MATCH ? AND message_text.rowid >= ? AND message_text.rowid < ?
                ORDER BY message_text.rowid DESC LIMIT ?
                """
                        .formatted(COLUMNS, SearchKey.MESSAGE, WITH_NAMES),
                SearchRepository::candidate,
                match,
                first,
                end,
                limit);
    }

    /// Messages with ids above `after` and below `before`, those stored last first.
    List<Candidate> stored(Snapshot snapshot, long after, long before, int limit) {
        return snapshot.list(
                """
                SELECT message.id AS number, %s FROM message
                %s
                WHERE message.id > ? AND message.id < ? AND message.body IS NOT NULL
                ORDER BY message.id DESC LIMIT ?
                """
                        .formatted(COLUMNS, WITH_NAMES),
                SearchRepository::candidate,
                after,
                before,
                limit);
    }

    /// What stands in a conversation from position `first` to before `end`, and at `end` where the
    /// id is below `id`.
    List<Candidate> said(
            Snapshot snapshot,
            ConversationId conversation,
            long first,
            long end,
            long id,
            int limit) {
        return snapshot.list(
                """
                SELECT message.position AS number, %s FROM message
                %s
                WHERE message.conversation = ? AND message.position >= ?
                    AND (message.position, message.id) < (?, ?) AND message.body IS NOT NULL
                ORDER BY message.position DESC, message.id DESC LIMIT ?
                """
                        .formatted(COLUMNS, WITH_NAMES),
                SearchRepository::candidate,
                conversation.value(),
                first,
                end,
                id,
                limit);
    }

    private static Candidate candidate(Row row) {
        return new Candidate(
                MessageColumns.message(row),
                new AccountId(row.number("account")),
                JidCreate.bareFromOrThrowUnchecked(row.text("address")),
                row.text("name"),
                row.number("number"));
    }
}

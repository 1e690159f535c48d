package im.hither.feature.chatlist;

import im.hither.domain.AccountId;
import im.hither.domain.ChatMessage;
import im.hither.domain.ConversationId;
import im.hither.domain.ConversationKind;
import im.hither.feature.message.MessageColumns;
import im.hither.feature.message.ReadRepository;
import im.hither.storage.Row;
import im.hither.storage.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jxmpp.jid.impl.JidCreate;

/// Reads the list of conversations out of the tables of message and contact.
public final class ChatListRepository {
    private static final String LINES =
            """
            SELECT conversation.id AS line, conversation.account, conversation.address, conversation.kind,
                coalesce(contact.name, conversation.address) AS name
            FROM conversation LEFT JOIN contact
                ON contact.account = conversation.account AND contact.address = conversation.address
            """;

    private final ReadRepository read;

    public ChatListRepository(ReadRepository read) {
        this.read = read;
    }

    /// Conversations in which something was said, newest first.
    List<ChatListEntry> entries(Snapshot snapshot) {
        var entries = new ArrayList<ChatListEntry>();
        for (var line : snapshot.list(LINES, ChatListRepository::line)) {
            var last = last(snapshot, line.conversation());
            if (last.isPresent()) entries.add(entry(snapshot, line, last));
        }
        entries.sort(Comparator.comparing(ChatListRepository::at).reversed());
        return entries;
    }

    Optional<ChatListEntry> entry(Snapshot snapshot, ConversationId conversation) {
        return snapshot.one(
                        LINES + "WHERE conversation.id = ?",
                        ChatListRepository::line,
                        conversation.value())
                .map(line -> entry(snapshot, line, last(snapshot, line.conversation())));
    }

    private ChatListEntry entry(Snapshot snapshot, ChatListEntry line, Optional<ChatMessage> last) {
        return new ChatListEntry(
                line.conversation(),
                line.account(),
                line.address(),
                line.kind(),
                line.name(),
                last,
                read.unread(snapshot, line.conversation()));
    }

    private static Optional<ChatMessage> last(Snapshot snapshot, ConversationId conversation) {
        return snapshot.one(
                "SELECT "
                        + MessageColumns.OF_MESSAGE
                        + " FROM message WHERE conversation = ? ORDER BY position DESC, id DESC LIMIT 1",
                MessageColumns::message,
                conversation.value());
    }

    private static Instant at(ChatListEntry entry) {
        return entry.last().orElseThrow().at();
    }

    private static ChatListEntry line(Row row) {
        return new ChatListEntry(
                new ConversationId(row.number("line")),
                new AccountId(row.number("account")),
                JidCreate.bareFromOrThrowUnchecked(row.text("address")),
                ConversationKind.valueOf(row.text("kind")),
                row.text("name"),
                Optional.empty(),
                0);
    }
}

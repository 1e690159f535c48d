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
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;

/// Reads the list of conversations out of the tables of message and contact.
public final class ChatListRepository {
    private static final String LINES =
            """
            SELECT conversation.id AS line, conversation.account, conversation.address, conversation.kind,
                coalesce(contact.name, room.name, room.told_name) AS name, coalesce(room.autojoin, 0) AS joined
            FROM conversation LEFT JOIN contact
                ON contact.account = conversation.account AND contact.address = conversation.address
            LEFT JOIN room ON room.conversation = conversation.id
            """;

    private final ReadRepository read;

    public ChatListRepository(ReadRepository read) {
        this.read = read;
    }

    /// Conversations in which something was said, newest first, then rooms that are still silent.
    List<ChatListEntry> entries(Snapshot snapshot) {
        var entries = new ArrayList<ChatListEntry>();
        for (var line : snapshot.list(LINES, ChatListRepository::line)) {
            var last = last(snapshot, line.entry().conversation());
            if (last.isPresent() || line.joined()) {
                entries.add(entry(snapshot, line.entry(), last));
            }
        }
        entries.sort(Comparator.comparing(ChatListRepository::at).reversed());
        return entries;
    }

    Optional<ChatListEntry> entry(Snapshot snapshot, ConversationId conversation) {
        return snapshot.one(
                        LINES + "WHERE conversation.id = ?",
                        ChatListRepository::line,
                        conversation.value())
                .map(Line::entry)
                .map(entry -> entry(snapshot, entry, last(snapshot, entry.conversation())));
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
        return entry.last().map(ChatMessage::at).orElse(Instant.EPOCH);
    }

    private static Line line(Row row) {
        var address = JidCreate.fromOrThrowUnchecked(row.text("address"));
        var kind = ConversationKind.valueOf(row.text("kind"));
        var entry =
                new ChatListEntry(
                        new ConversationId(row.number("line")),
                        new AccountId(row.number("account")),
                        address.asBareJid(),
                        kind,
                        row.optionalText("name").orElseGet(() -> name(address, kind)),
                        Optional.empty(),
                        0);
        return new Line(entry, row.flag("joined"));
    }

    /// Without any name a contact is called by the address, a room by its first part, and who
    /// writes privately by the nick.
    private static String name(Jid address, ConversationKind kind) {
        return switch (kind) {
            case CHAT -> address.toString();
            case ROOM -> first(address);
            case PRIVATE -> address.getResourceOrEmpty() + " (" + first(address) + ")";
        };
    }

    private static String first(Jid address) {
        var first = address.asBareJid().getLocalpartOrNull();
        return first == null ? address.asBareJid().toString() : first.toString();
    }

    /// @param joined it is a room that we are or want to be in
    private record Line(ChatListEntry entry, boolean joined) {}
}

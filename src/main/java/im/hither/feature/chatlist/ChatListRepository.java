package im.hither.feature.chatlist;

import im.hither.domain.AccountId;
import im.hither.domain.ConversationId;
import im.hither.domain.ConversationKind;
import im.hither.domain.NotifyLevel;
import im.hither.domain.NotifySetting;
import im.hither.feature.message.MessageColumns;
import im.hither.feature.message.ReadRepository;
import im.hither.feature.room.MentionRepository;
import im.hither.feature.room.RoomRepository;
import im.hither.storage.Row;
import im.hither.storage.Snapshot;
import java.util.List;
import java.util.Optional;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;

/// Reads the list of conversations out of the tables of message, contact and room; all of it with
/// one query.
public final class ChatListRepository {
    private static final String ENTRIES =
            "SELECT conversation.id AS line, conversation.account, conversation.address, conversation.kind,"
                    + " coalesce(contact.name, room.name, room.told_name) AS name,"
                    + " coalesce(hall.name, hall.told_name) AS hall, "
                    + ReadRepository.UNREAD
                    + " AS unread, "
                    + MentionRepository.unread()
                    + " AS mentions, CASE conversation.kind WHEN 'ROOM' THEN "
                    + RoomRepository.notifyLevel()
                    + " ELSE 'ALWAYS' END AS notify, mute.until AS muted_until, "
                    + RoomRepository.gateway()
                    + " AS gateway, coalesce(room.autojoin, 0) AS stays, "
                    + MessageColumns.OF_MESSAGE
                    + """
                     FROM conversation LEFT JOIN contact
                        ON contact.account = conversation.account AND contact.address = conversation.address
                    LEFT JOIN room ON room.conversation = conversation.id
                    LEFT JOIN conversation AS through ON conversation.kind = 'PRIVATE'
                        AND through.account = conversation.account
                        AND through.address = substr(conversation.address, 1, instr(conversation.address, '/') - 1)
                    LEFT JOIN room AS hall ON hall.conversation = through.id
                    LEFT JOIN mute ON mute.conversation = conversation.id
                    LEFT JOIN message ON message.id = (
                        SELECT newest.id FROM message AS newest WHERE newest.conversation = conversation.id
                        ORDER BY newest.position DESC, newest.id DESC LIMIT 1)
                    """;

    /// Conversations in which something was said, newest first, then rooms that are still silent.
    List<ChatListEntry> entries(Snapshot snapshot) {
        return snapshot.list(
                ENTRIES
                        + "WHERE message.id IS NOT NULL OR room.autojoin = 1 ORDER BY message.at DESC",
                ChatListRepository::entry);
    }

    Optional<ChatListEntry> entry(Snapshot snapshot, ConversationId conversation) {
        return snapshot.one(
                ENTRIES + "WHERE conversation.id = ?",
                ChatListRepository::entry,
                conversation.value());
    }

    private static ChatListEntry entry(Row row) {
        var address = JidCreate.fromOrThrowUnchecked(row.text("address"));
        var kind = ConversationKind.valueOf(row.text("kind"));
        return new ChatListEntry(
                new ConversationId(row.number("line")),
                new AccountId(row.number("account")),
                address.asBareJid(),
                kind,
                row.optionalText("name")
                        .orElseGet(() -> name(address, kind, row.optionalText("hall"))),
                row.optionalNumber("id").map(_ -> MessageColumns.message(row)),
                (int) row.number("unread"),
                (int) row.number("mentions"),
                new NotifySetting(
                        NotifyLevel.valueOf(row.text("notify")),
                        row.optionalInstant("muted_until")),
                row.flag("stays"),
                row.flag("gateway"));
    }

    /// Without any name a contact is called by the address, a room by its first part, and who
    /// writes privately by the nick.
    ///
    /// @param hall what the room is called that a private conversation goes through
    private static String name(Jid address, ConversationKind kind, Optional<String> hall) {
        return switch (kind) {
            case CHAT -> address.toString();
            case ROOM -> first(address);
            case PRIVATE ->
                    address.getResourceOrEmpty()
                            + " ("
                            + hall.orElseGet(() -> first(address))
                            + ")";
        };
    }

    private static String first(Jid address) {
        var first = address.asBareJid().getLocalpartOrNull();
        return first == null ? address.asBareJid().toString() : first.toString();
    }
}

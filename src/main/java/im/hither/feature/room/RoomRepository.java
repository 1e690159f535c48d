package im.hither.feature.room;

import im.hither.domain.AccountId;
import im.hither.domain.ConversationId;
import im.hither.domain.NotifyLevel;
import im.hither.storage.Row;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// The rooms that accounts are in or were in, as they are remembered.
public final class RoomRepository {
    private static final String ALL =
            """
            SELECT room.conversation, conversation.account, conversation.address, room.nick, room.autojoin,
                room.name, room.told_name, room.description, room.subject, room.features,
                room.bookmarked, room.extensions
            FROM room JOIN conversation ON conversation.id = room.conversation
            """;

    /// What to select, of the room table, for which of its messages call us: those that address us
    /// where anybody may write, all in a group.
    public static String notifyLevel() {
        return """
        coalesce(room.notify, CASE WHEN room.features LIKE '%muc_membersonly%'
            AND room.features LIKE '%muc_nonanonymous%' THEN 'ALWAYS' ELSE 'ON_MENTION' END)
        """;
    }

    /// What to select, of the room table, for whether it leads to another network.
    public static String gateway() {
        return "coalesce(' ' || room.features || ' ' LIKE '% gateway %', 0)";
    }

    List<StoredRoom> rooms(Snapshot snapshot) {
        return snapshot.list(ALL, RoomRepository::room);
    }

    Optional<StoredRoom> room(Snapshot snapshot, ConversationId conversation) {
        return snapshot.one(
                ALL + "WHERE room.conversation = ?", RoomRepository::room, conversation.value());
    }

    /// We want to be in it, under this nick.
    void want(Transaction tx, ConversationId conversation, String nick) {
        tx.execute(
                """
                INSERT INTO room (conversation, nick, autojoin) VALUES (?, ?, 1)
                ON CONFLICT (conversation) DO UPDATE SET nick = excluded.nick, autojoin = 1
                """,
                conversation.value(),
                nick);
    }

    /// We do not want to be in it any more.
    void leave(Transaction tx, ConversationId conversation) {
        tx.execute("UPDATE room SET autojoin = 0 WHERE conversation = ?", conversation.value());
    }

    /// The account's bookmark says so. A nick that was chosen here stays where it says none.
    void bookmarked(Transaction tx, ConversationId conversation, String nick, Bookmark bookmark) {
        tx.execute(
                """
                INSERT INTO room (conversation, nick, autojoin, name, bookmarked, extensions, notify)
                VALUES (?, ?, ?, ?, 1, ?, ?)
                ON CONFLICT (conversation) DO UPDATE SET nick = coalesce(?, nick), autojoin = excluded.autojoin,
                    name = excluded.name, bookmarked = 1, extensions = excluded.extensions,
                    notify = excluded.notify
                """,
                conversation.value(),
                nick,
                bookmark.autojoin() ? 1 : 0,
                bookmark.name().orElse(null),
                bookmark.extensions().orElse(null),
                bookmark.notifies().map(NotifyLevel::name).orElse(null),
                bookmark.nick().orElse(null));
    }

    /// These of its messages call us.
    void notifies(
            Transaction tx, ConversationId conversation, NotifyLevel level, String extensions) {
        tx.execute(
                "UPDATE room SET notify = ?, extensions = ? WHERE conversation = ?",
                level.name(),
                extensions,
                conversation.value());
    }

    /// There is no bookmark any more, and we are not to be in it.
    void forget(Transaction tx, ConversationId conversation) {
        tx.execute(
                "UPDATE room SET autojoin = 0, bookmarked = 0 WHERE conversation = ?",
                conversation.value());
    }

    /// We are in it: how we are called there, and what it says of itself. A name that we only knew
    /// from the room changes with it, and then the bookmark has to be written anew.
    void entered(Transaction tx, ConversationId conversation, String nick, RoomFeatures told) {
        tx.execute(
                """
                UPDATE room SET nick = ?1, description = ?2, features = ?3,
                    bookmarked = CASE WHEN name = told_name AND name IS NOT ?4 THEN 0 ELSE bookmarked END,
                    name = CASE WHEN name = told_name THEN ?4 ELSE name END, told_name = ?4
                WHERE conversation = ?5
                """,
                nick,
                told.description().orElse(null),
                String.join(" ", told.features()) + (told.gateway() ? " gateway" : ""),
                told.name().orElse(null),
                conversation.value());
    }

    /// What it was about when that was heard last; empty where that was never.
    Optional<String> subject(Snapshot snapshot, ConversationId conversation) {
        return snapshot.one(
                        "SELECT subject FROM room WHERE conversation = ?",
                        row -> row.optionalText("subject"),
                        conversation.value())
                .flatMap(held -> held);
    }

    /// The subject is another one; false where it was this already.
    boolean subject(Transaction tx, ConversationId conversation, String subject) {
        return tx.execute(
                        "UPDATE room SET subject = ? WHERE conversation = ? AND subject IS NOT ?",
                        subject,
                        conversation.value(),
                        subject)
                == 1;
    }

    /// When the newest message was said that is held of the room.
    Optional<Instant> newest(Snapshot snapshot, ConversationId conversation) {
        return snapshot.one(
                        "SELECT max(at) AS newest FROM message WHERE conversation = ?",
                        row -> row.optionalInstant("newest"),
                        conversation.value())
                .flatMap(at -> at);
    }

    private static StoredRoom room(Row row) {
        var features =
                Arrays.stream(row.text("features").split(" "))
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.toSet());
        return new StoredRoom(
                new ConversationId(row.number("conversation")),
                new AccountId(row.number("account")),
                JidCreate.bareFromOrThrowUnchecked(row.text("address")),
                row.text("nick"),
                row.flag("autojoin"),
                row.flag("bookmarked"),
                row.optionalText("extensions"),
                row.optionalText("name"),
                row.optionalText("subject").filter(text -> !text.isBlank()),
                new RoomFeatures(
                        row.optionalText("told_name"),
                        row.optionalText("description"),
                        features,
                        features.contains("gateway")));
    }

    /// @param bookmarked our other programs know it
    /// @param extensions what they keep with it
    /// @param name what the user calls it
    /// @param told what it said of itself when we were last in it
    record StoredRoom(
            ConversationId conversation,
            AccountId account,
            BareJid address,
            String nick,
            boolean autojoin,
            boolean bookmarked,
            Optional<String> extensions,
            Optional<String> name,
            Optional<String> subject,
            RoomFeatures told) {
        /// What to call it: the user's name, its own, the first part of its address.
        String shownName() {
            return name.or(told::name)
                    .orElseGet(() ->
                            Optional.ofNullable(address.getLocalpartOrNull())
                                    .map(Object::toString)
                                    .orElse(address.toString()));
        }
    }
}

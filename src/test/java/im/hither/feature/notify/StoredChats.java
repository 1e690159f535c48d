package im.hither.feature.notify;

import im.hither.domain.AccountId;
import im.hither.domain.ChatMessage;
import im.hither.domain.ConversationId;
import im.hither.domain.ConversationKind;
import im.hither.domain.Direction;
import im.hither.feature.chatlist.ChatListEntry;
import im.hither.feature.chatlist.ChatListRepository;
import im.hither.feature.chatlist.ChatListService;
import im.hither.feature.chatlist.Chats;
import im.hither.feature.message.ConversationRepository;
import im.hither.storage.Database;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// Conversations in a database, whose number of unread messages is what the test says.
final class StoredChats implements Chats {
    private final Database database;
    private final ConversationRepository conversations;
    private final Chats stored;
    private final Map<ConversationId, Integer> unread = new HashMap<>();
    private final AccountId account;
    private long position;

    StoredChats(Database database) {
        this.database = database;
        this.conversations = new ConversationRepository(database);
        this.stored = new ChatListService(database, new ChatListRepository(), conversations);
        this.account =
                new AccountId(
                        database.write(tx ->
                                tx.insert(
                                        "INSERT INTO account (address, enabled, tls, plain_allowed)"
                                                + " VALUES ('juliet@capulet.example', 1, 'AUTO', 0)")));
    }

    ConversationId person(String address, boolean contact) {
        if (contact) {
            database.write(tx ->
                    tx.execute(
                            "INSERT INTO contact (account, address, name, subscription, asked)"
                                    + " VALUES (?, ?, ?, 'BOTH', 0)",
                            account.value(),
                            address,
                            address.substring(0, address.indexOf('@'))));
        }
        return conversations.of(
                account, JidCreate.bareFromOrThrowUnchecked(address), ConversationKind.CHAT);
    }

    ConversationId room(String address, String features) {
        var room =
                conversations.of(
                        account,
                        JidCreate.bareFromOrThrowUnchecked(address),
                        ConversationKind.ROOM);
        database.write(tx ->
                tx.execute(
                        "INSERT INTO room (conversation, nick, autojoin, features) VALUES (?, 'Juliet', 1, ?)",
                        room.value(),
                        features));
        return room;
    }

    /// The message addresses us.
    void names(ChatMessage message) {
        database.write(
                tx -> tx.execute("INSERT INTO mention (message) VALUES (?)", message.id().value()));
    }

    ChatMessage says(ConversationId conversation, Direction direction, String text, int nowUnread) {
        unread.put(conversation, nowUnread);
        position++;
        database.write(tx ->
                tx.insert(
                        "INSERT INTO message (conversation, position, provisional, outgoing, author, at,"
                                + " body, delivery, delivery_at)"
                                + " VALUES (?, ?, 0, ?, 'somebody@example.org', 0, ?, 2, 0)",
                        conversation.value(),
                        position,
                        direction == Direction.OUT,
                        text));
        return entry(conversation).flatMap(ChatListEntry::last).orElseThrow();
    }

    @Override
    public List<ChatListEntry> entries() {
        return stored.entries();
    }

    @Override
    public Optional<ChatListEntry> entry(ConversationId conversation) {
        return stored.entry(conversation)
                .map(entry ->
                        new ChatListEntry(
                                entry.conversation(),
                                entry.account(),
                                entry.address(),
                                entry.kind(),
                                entry.name().replaceFirst("@.*", ""),
                                entry.last(),
                                unread.getOrDefault(conversation, 0),
                                entry.mentions(),
                                entry.notifies()));
    }

    @Override
    public ConversationId open(AccountId as, BareJid address) {
        return stored.open(as, address);
    }
}

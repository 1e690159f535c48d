package im.hither.feature.chatlist;

import im.hither.domain.AccountId;
import im.hither.domain.ChatMessage;
import im.hither.domain.Content;
import im.hither.domain.ConversationId;
import im.hither.domain.ConversationKind;
import im.hither.domain.DeliveryState;
import im.hither.domain.Direction;
import im.hither.domain.MessageId;
import im.hither.domain.Position;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// Conversations held in memory.
public final class FakeChats implements Chats {
    public static final AccountId JULIET = new AccountId(1);

    public final Map<ConversationId, ChatListEntry> held = new LinkedHashMap<>();

    public static BareJid address(String text) {
        return JidCreate.entityBareFromOrThrowUnchecked(text);
    }

    /// Says something in a conversation, which is there from then on.
    public ConversationId said(
            String address, String name, Direction direction, String text, Instant at, int unread) {
        var id = id(address);
        var author = direction == Direction.IN ? address : "juliet@capulet.example";
        var message =
                new ChatMessage(
                        new MessageId(at.getEpochSecond()),
                        id,
                        new Position(at.getEpochSecond()),
                        direction,
                        address(author),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        at,
                        new Content.Body(text),
                        new DeliveryState.Delivered(at));
        held.put(id, entry(id, address, name, Optional.of(message), unread));
        return id;
    }

    public static ConversationId id(String address) {
        return new ConversationId(address.hashCode());
    }

    static ChatListEntry entry(
            ConversationId id,
            String address,
            String name,
            Optional<ChatMessage> last,
            int unread) {
        return new ChatListEntry(
                id, JULIET, address(address), ConversationKind.CHAT, name, last, unread);
    }

    @Override
    public List<ChatListEntry> entries() {
        return held.values().stream()
                .filter(entry -> entry.last().isPresent())
                .sorted(
                        Comparator.comparing((ChatListEntry e) -> e.last().orElseThrow().at())
                                .reversed())
                .toList();
    }

    @Override
    public Optional<ChatListEntry> entry(ConversationId conversation) {
        return Optional.ofNullable(held.get(conversation));
    }

    @Override
    public ConversationId open(AccountId account, BareJid address) {
        var id = id(address.toString());
        var name = address.toString();
        held.computeIfAbsent(id, _ -> entry(id, name, name, Optional.empty(), 0));
        return id;
    }
}

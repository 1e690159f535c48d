package im.hither.feature.chatlist;

import im.hither.domain.ConversationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The order of the conversations: the newest on top, unless somebody points at the list. Then
/// everything stays where it is, and what is new waits at the end.
final class ChatOrder {
    private final Map<ConversationId, Instant> begun = new HashMap<>();
    private List<ConversationId> shown = List.of();
    private boolean held;

    /// Holds the order, or lets it go.
    void hold(boolean on) {
        held = on;
    }

    /// A conversation without messages that was just opened counts as this new.
    void begin(ConversationId conversation, Instant at) {
        begun.put(conversation, at);
    }

    List<ChatListEntry> arrange(Collection<ChatListEntry> entries) {
        var sorted = new ArrayList<>(entries);
        sorted.sort(
                Comparator.comparing(this::newest)
                        .reversed()
                        .thenComparing(entry -> entry.address().toString()));
        if (held)
            sorted.sort(Comparator.comparingInt(this::placeBefore)); // stable: new ones stay sorted
        shown = sorted.stream().map(ChatListEntry::conversation).toList();
        return sorted;
    }

    private Instant newest(ChatListEntry entry) {
        var opened = begun.getOrDefault(entry.conversation(), Instant.MIN);
        return entry.last().map(last -> last.at()).orElse(opened);
    }

    private int placeBefore(ChatListEntry entry) {
        var place = shown.indexOf(entry.conversation());
        return place < 0 ? Integer.MAX_VALUE : place;
    }
}

package im.hither.feature.timeline;

import im.hither.domain.ChatMessage;
import im.hither.domain.ConversationId;
import im.hither.domain.Marker;
import im.hither.domain.MessageId;
import im.hither.domain.Page;
import im.hither.domain.Position;
import im.hither.feature.message.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The stretches one starts from, of one conversation; blocks, reader threads only.
record Pages(Messages messages, ConversationId conversation) {
    static final int SIZE = 60;

    /// Where to begin, how far was read, and how many messages came after that.
    record Opening(Position readUpTo, int unread, List<Marker> markers, Page<ChatMessage> page) {}

    /// The newest messages, or the place where reading stopped when that is further back.
    Opening open() {
        var readUpTo = messages.readUpTo(conversation).orElse(Position.START);
        int unread = messages.unread(conversation);
        var newest = newest();
        boolean holdsLine =
                unread == 0
                        || readUpTo.equals(Position.START)
                        || newest.reachesStart()
                        || newest.items().getFirst().position().compareTo(readUpTo) <= 0;
        return new Opening(
                readUpTo,
                unread,
                messages.markers(conversation),
                holdsLine ? newest : around(after(readUpTo, SIZE)));
    }

    Page<ChatMessage> newest() {
        return messages.newest(conversation, SIZE);
    }

    Page<ChatMessage> oldest() {
        return after(Position.START, SIZE);
    }

    Page<ChatMessage> before(Position position) {
        return messages.before(conversation, position, SIZE);
    }

    Page<ChatMessage> after(Position position) {
        return after(position, SIZE);
    }

    private Page<ChatMessage> after(Position position, int limit) {
        return messages.after(conversation, position, limit);
    }

    /// The place where reading stopped.
    Page<ChatMessage> at(Position line) {
        return around(after(line, SIZE));
    }

    /// The place of a message; empty when it is not there.
    Optional<Page<ChatMessage>> around(MessageId id) {
        return messages.message(id).map(message -> around(from(message, SIZE)));
    }

    /// From this message on, and how far was read by now.
    Opening again(ChatMessage first, int limit) {
        return new Opening(
                messages.readUpTo(conversation).orElse(Position.START),
                messages.unread(conversation),
                messages.markers(conversation),
                from(first, limit));
    }

    private Page<ChatMessage> from(ChatMessage first, int limit) {
        var after = after(first.position(), limit);
        var all = new ArrayList<ChatMessage>();
        if (after.items().stream().noneMatch(message -> message.id().equals(first.id()))) {
            all.add(messages.message(first.id()).orElse(first));
        }
        all.addAll(after.items());
        return new Page<>(after.commit(), all, false, after.reachesEnd());
    }

    private Page<ChatMessage> around(Page<ChatMessage> page) {
        if (page.items().isEmpty()) return newest();
        var before = messages.before(conversation, page.items().getFirst().position(), SIZE / 2);
        var all = new ArrayList<>(before.items());
        all.addAll(page.items());
        return new Page<>(
                Math.min(before.commit(), page.commit()),
                all,
                before.reachesStart(),
                page.reachesEnd());
    }
}

package im.hither.feature.timeline;

import static java.util.stream.Collectors.toUnmodifiableSet;

import im.hither.domain.ChatMessage;
import im.hither.domain.DeliveryState;
import im.hither.domain.Detail;
import im.hither.domain.MessageId;
import im.hither.domain.Page;
import im.hither.domain.Position;
import im.hither.domain.TimelineEvent;
import im.hither.domain.TimelineEvent.DeliveryChanged;
import im.hither.domain.TimelineEvent.DetailChanged;
import im.hither.domain.TimelineEvent.GapsChanged;
import im.hither.domain.TimelineEvent.HistoryDeleted;
import im.hither.domain.TimelineEvent.HistoryProved;
import im.hither.domain.TimelineEvent.MarkerMoved;
import im.hither.domain.TimelineEvent.MessageRemoved;
import im.hither.domain.TimelineEvent.MessageStored;
import im.hither.domain.TimelineEvent.NotStored;
import im.hither.domain.TimelineEvent.NotifyChanged;
import im.hither.domain.TimelineEvent.PageStored;
import im.hither.domain.TimelineEvent.ReadMoved;
import im.hither.domain.TimelineEvent.TypingChanged;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The messages of a conversation that are held now, joined from pages and events in whatever order
/// both come.
///
/// A page is newer than every event up to its commit, an event newer than every page before its
/// own. What happens while a page is being read is kept and applied again when the page is there.
final class Stretch {
    private static final Comparator<ChatMessage> ORDER =
            Comparator.comparing(ChatMessage::position)
                    .thenComparingLong(message -> message.id().value());

    /// A message, the commit it was last changed by and the commit of the page that brought it.
    private record Held(ChatMessage message, long commit, long page) {}

    private final Map<MessageId, Held> held = new HashMap<>();
    private final List<TimelineEvent> meanwhile = new ArrayList<>();
    private List<ChatMessage> messages = List.of();
    private boolean reachesStart;
    private boolean reachesEnd;
    private boolean expecting;

    /// By position, oldest first.
    List<ChatMessage> messages() {
        return messages;
    }

    boolean holds(MessageId id) {
        return held.containsKey(id);
    }

    boolean reachesStart() {
        return reachesStart;
    }

    boolean reachesEnd() {
        return reachesEnd;
    }

    /// A page is being read from now on.
    void expect() {
        expecting = true;
    }

    /// The page that was expected does not come.
    void giveUp() {
        expecting = false;
        meanwhile.clear();
    }

    /// Older messages may have come before the first one.
    void openStart() {
        reachesStart = false;
    }

    void replace(Page<ChatMessage> page) {
        held.clear();
        reachesStart = page.reachesStart();
        reachesEnd = page.reachesEnd();
        join(page);
    }

    void prepend(Page<ChatMessage> page) {
        reachesStart = page.reachesStart() || page.items().isEmpty();
        join(page);
    }

    void append(Page<ChatMessage> page) {
        reachesEnd = page.reachesEnd() || page.items().isEmpty();
        join(page);
    }

    private void join(Page<ChatMessage> page) {
        for (var message : page.items()) {
            held.put(message.id(), new Held(message, page.commit(), page.commit()));
        }
        sort();
        var again = List.copyOf(meanwhile);
        giveUp();
        again.stream().filter(event -> event.commit() > page.commit()).forEach(this::apply);
    }

    /// Takes over what an event says about a message of this stretch; false when that changes
    /// nothing.
    boolean apply(TimelineEvent event) {
        if (expecting) meanwhile.add(event);
        return switch (event) {
            case MessageStored(_, var commit, var message) -> store(message, commit);
            case DeliveryChanged(_, var commit, var id, var state) -> deliver(id, state, commit);
            case HistoryDeleted(_, _, var gone) -> remove(gone);
            case DetailChanged(_, var commit, var id, var detail) -> detail(id, detail, commit);
            case MessageRemoved(_, var commit, var id) -> remove(id, commit);
            case PageStored _,
                    TypingChanged _,
                    ReadMoved _,
                    MarkerMoved _,
                    NotStored _,
                    GapsChanged _,
                    HistoryProved _,
                    NotifyChanged _ ->
                    false;
        };
    }

    private boolean store(ChatMessage message, long commit) {
        var known = held.get(message.id());
        if (known != null && isOld(known, commit)) return false;
        take(message.id());
        boolean inside = covers(message.position());
        if (inside) place(new Held(with(message, known), commit, page(known)));
        return inside || known != null;
    }

    private boolean remove(List<MessageId> gone) {
        boolean changed = held.keySet().removeAll(gone);
        if (changed) sort();
        return changed;
    }

    /// An event about the message itself says nothing of its details.
    private static ChatMessage with(ChatMessage message, @Nullable Held known) {
        return known == null ? message : message.withDetails(known.message().details());
    }

    private boolean deliver(MessageId id, DeliveryState state, long commit) {
        return change(id, commit, message -> message.withDelivery(state));
    }

    private boolean detail(MessageId id, Detail detail, long commit) {
        return change(id, commit, message -> message.withDetails(message.details().with(detail)));
    }

    private boolean change(MessageId id, long commit, UnaryOperator<ChatMessage> change) {
        var known = held.get(id);
        if (known == null || isOld(known, commit)) return false;
        take(id);
        place(new Held(change.apply(known.message()), commit, known.page()));
        return true;
    }

    private boolean remove(MessageId id, long commit) {
        var known = held.get(id);
        if (known == null || isOld(known, commit)) return false;
        take(id);
        return true;
    }

    private static boolean isOld(Held known, long commit) {
        return commit <= known.page() || commit < known.commit();
    }

    private static long page(@Nullable Held known) {
        return known == null ? Long.MIN_VALUE : known.page();
    }

    private boolean covers(Position position) {
        if (messages.isEmpty()) return reachesStart && reachesEnd;
        return (reachesStart || position.compareTo(messages.getFirst().position()) >= 0)
                && (reachesEnd || position.compareTo(messages.getLast().position()) <= 0);
    }

    /// Lets go of the newest messages beyond a number.
    void trimEnd(int limit) {
        if (messages.size() <= limit) return;
        keep(messages.subList(0, limit));
        reachesEnd = false;
    }

    /// Lets go of the oldest messages beyond a number.
    void trimStart(int limit) {
        if (messages.size() <= limit) return;
        keep(messages.subList(messages.size() - limit, messages.size()));
        reachesStart = false;
    }

    private void keep(List<ChatMessage> some) {
        messages = List.copyOf(some);
        held.keySet()
                .retainAll(messages.stream().map(ChatMessage::id).collect(toUnmodifiableSet()));
    }

    /// Puts one where it belongs; thousands may come in a few seconds.
    private void place(Held one) {
        var message = one.message();
        held.put(message.id(), one);
        var now = new ArrayList<>(messages);
        int found = Collections.binarySearch(now, message, ORDER);
        now.add(found < 0 ? -found - 1 : found, message);
        messages = Collections.unmodifiableList(now);
    }

    private void take(MessageId id) {
        var known = held.remove(id);
        if (known == null) return;
        var now = new ArrayList<>(messages);
        int found = Collections.binarySearch(now, known.message(), ORDER);
        now.remove(found);
        messages = Collections.unmodifiableList(now);
    }

    private void sort() {
        messages = held.values().stream().map(Held::message).sorted(ORDER).toList();
    }
}

package im.hither.feature.timeline;

import im.hither.domain.Author;
import im.hither.domain.AuthorKey;
import im.hither.domain.ChatMessage;
import im.hither.domain.Content.Body;
import im.hither.domain.ConversationId;
import im.hither.domain.DeliveryState;
import im.hither.domain.Detail;
import im.hither.domain.Direction;
import im.hither.domain.Marker;
import im.hither.domain.MessageId;
import im.hither.domain.Page;
import im.hither.domain.Position;
import im.hither.domain.SentId;
import im.hither.domain.TimelineEvent;
import im.hither.domain.TimelineEvent.DeliveryChanged;
import im.hither.domain.TimelineEvent.DetailChanged;
import im.hither.domain.TimelineEvent.MarkerMoved;
import im.hither.domain.TimelineEvent.MessageRemoved;
import im.hither.domain.TimelineEvent.MessageStored;
import im.hither.domain.TimelineEvent.ReadMoved;
import im.hither.feature.message.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// A conversation held in memory. Each change is a commit and gives the event that the program
/// would publish.
final class FakeHistory implements Messages {
    static final ConversationId CONVERSATION = new ConversationId(1);
    static final BareJid ROMEO = JidCreate.bareFromOrThrowUnchecked("romeo@montague.lit");
    static final BareJid JULIET = JidCreate.bareFromOrThrowUnchecked("juliet@capulet.lit");
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    final List<MessageId> retried = new ArrayList<>();
    final List<Position> read = new ArrayList<>();
    private final TreeMap<Long, ChatMessage> messages = new TreeMap<>();
    final List<Marker> markers = new ArrayList<>();
    private Position readUpTo = Position.END;
    private long commit;

    /// Somebody else's message at the position 10 × id, one minute after the one before.
    ChatMessage in(long id) {
        return message(id, Direction.IN, "message " + id, new DeliveryState.Delivered(NOON));
    }

    /// One of ours, just written.
    ChatMessage out(long id) {
        return message(id, Direction.OUT, "message " + id, new DeliveryState.Pending());
    }

    static ChatMessage message(long id, Direction direction, String text, DeliveryState delivery) {
        return new ChatMessage(
                new MessageId(id),
                CONVERSATION,
                new Position(id * 10),
                direction,
                direction == Direction.IN ? ROMEO : JULIET,
                Optional.of(new SentId("sent-" + id)),
                Optional.empty(),
                Optional.empty(),
                NOON.plus(Duration.ofMinutes(id)),
                new Body(text),
                delivery);
    }

    static ChatMessage at(ChatMessage message, Position position) {
        return new ChatMessage(
                message.id(),
                message.conversation(),
                position,
                message.direction(),
                message.author(),
                message.sentId(),
                message.originId(),
                message.stanzaId(),
                message.at(),
                message.content(),
                message.delivery());
    }

    FakeHistory with(int count) {
        for (int id = 1; id <= count; id++) store(in(id));
        return this;
    }

    MessageStored store(ChatMessage message) {
        messages.put(message.id().value(), message);
        return new MessageStored(CONVERSATION, ++commit, message);
    }

    DeliveryChanged deliver(long id, DeliveryState state) {
        messages.computeIfPresent(id, (_, message) -> message.withDelivery(state));
        return new DeliveryChanged(CONVERSATION, ++commit, new MessageId(id), state);
    }

    DetailChanged tell(long id, Detail detail) {
        messages.computeIfPresent(
                id, (_, message) -> message.withDetails(message.details().with(detail)));
        return new DetailChanged(CONVERSATION, ++commit, new MessageId(id), detail);
    }

    /// Somebody has seen everything up to this one.
    MarkerMoved see(String reader, long id) {
        var author = new Author(new AuthorKey(reader), reader, false);
        var at = NOON.plus(Duration.ofMinutes(id));
        var marker = new Marker(author, new MessageId(id), new Position(id * 10), at);
        markers.add(marker);
        return new MarkerMoved(CONVERSATION, ++commit, marker);
    }

    MessageRemoved remove(long id) {
        messages.remove(id);
        return new MessageRemoved(CONVERSATION, ++commit, new MessageId(id));
    }

    TimelineEvent.PageStored storePage(List<ChatMessage> page) {
        page.forEach(message -> messages.put(message.id().value(), message));
        return new TimelineEvent.PageStored(CONVERSATION, ++commit, page.size());
    }

    ReadMoved readUpTo(long position) {
        readUpTo = new Position(position);
        return new ReadMoved(CONVERSATION, ++commit, readUpTo, unread());
    }

    ReadMoved readAll() {
        return readUpTo(messages.isEmpty() ? 0 : all().getLast().position().value());
    }

    private int unread() {
        return (int)
                all().stream()
                        .filter(message -> message.direction() == Direction.IN)
                        .filter(message -> message.position().compareTo(readUpTo) > 0)
                        .count();
    }

    List<ChatMessage> all() {
        return messages.values().stream()
                .sorted(Comparator.comparing(ChatMessage::position))
                .toList();
    }

    @Override
    public Optional<Position> readUpTo(ConversationId conversation) {
        return Optional.of(readUpTo);
    }

    @Override
    public int unread(ConversationId conversation) {
        return unread();
    }

    @Override
    public SentId answer(MessageId answered, ConversationId conversation, String text) {
        return send(conversation, text);
    }

    @Override
    public List<Marker> markers(ConversationId conversation) {
        return List.copyOf(markers);
    }

    @Override
    public SentId send(ConversationId conversation, String text) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<ChatMessage> newest(ConversationId conversation, int limit) {
        return before(conversation, Position.END, limit);
    }

    @Override
    public Page<ChatMessage> before(ConversationId conversation, Position position, int limit) {
        var older = matching(message -> message.position().compareTo(position) < 0);
        var page = older.subList(Math.max(0, older.size() - limit), older.size());
        return page(page, older.size() <= limit, position.equals(Position.END));
    }

    @Override
    public Page<ChatMessage> after(ConversationId conversation, Position position, int limit) {
        var newer = matching(message -> message.position().compareTo(position) > 0);
        var page = newer.subList(0, Math.min(limit, newer.size()));
        return page(page, position.equals(Position.START), newer.size() <= limit);
    }

    private Page<ChatMessage> page(List<ChatMessage> items, boolean start, boolean end) {
        return new Page<>(commit, items, start, end);
    }

    private List<ChatMessage> matching(Predicate<ChatMessage> wanted) {
        return all().stream().filter(wanted).toList();
    }

    @Override
    public Optional<ChatMessage> message(MessageId id) {
        return Optional.ofNullable(messages.get(id.value()));
    }

    @Override
    public void retry(MessageId id) {
        retried.add(id);
    }

    @Override
    public void read(ConversationId conversation, Position upTo) {
        read.add(upTo);
    }
}

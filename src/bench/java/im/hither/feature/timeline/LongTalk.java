package im.hither.feature.timeline;

import im.hither.domain.ChatMessage;
import im.hither.domain.Content.Body;
import im.hither.domain.ConversationId;
import im.hither.domain.DeliveryState;
import im.hither.domain.Direction;
import im.hither.domain.Marker;
import im.hither.domain.MessageId;
import im.hither.domain.Page;
import im.hither.domain.Position;
import im.hither.domain.SentId;
import im.hither.feature.message.Messages;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// A conversation whose messages are made when somebody asks for them, always the same and others
/// than those of other conversations: one to forty lines, plain, styled, with links and emoji.
record LongTalk(ConversationId conversation, long count) implements Messages {
    private static final long APART = 10_000_000; // between the ids of two conversations

    private static final BareJid ROMEO = JidCreate.bareFromOrThrowUnchecked("romeo@montague.lit");
    private static final BareJid JULIET = JidCreate.bareFromOrThrowUnchecked("juliet@capulet.lit");
    private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");
    private static final int MOST_LINES = 40;
    private static final List<String> LINES =
            List.of(
                    "But soft, what light through yonder window breaks? It is the east, and Juliet is the sun",
                    "It is *my lady*, O it is _my love_, O that she knew she were",
                    "> Arise fair sun and kill the envious moon",
                    "See https://example.org/verona/orchard?wall=high#balcony for the way in",
                    "ok",
                    "Good night, good night 😘 parting is such sweet sorrow 🌹",
                    "`kiss(palm, palm)` and ~be not her maid~");

    ChatMessage message(long number) {
        long id = conversation.value() * APART + number;
        var random = new Random(id);
        int lines = random.nextInt(4) > 0 ? 1 + random.nextInt(3) : 1 + random.nextInt(MOST_LINES);
        var text = new StringBuilder();
        for (int line = 0; line < lines; line++) {
            text.append(line == 0 ? "" : "\n").append(LINES.get(random.nextInt(LINES.size())));
        }
        var direction = random.nextBoolean() ? Direction.IN : Direction.OUT;
        return new ChatMessage(
                new MessageId(id),
                conversation,
                new Position(number),
                direction,
                direction == Direction.IN ? ROMEO : JULIET,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                START.plusSeconds(number * 300),
                new Body(text.toString()),
                new DeliveryState.Delivered(START));
    }

    private Page<ChatMessage> page(long from, long to) {
        var items =
                LongStream.range(Math.max(from, 1), Math.min(to, count + 1))
                        .mapToObj(this::message)
                        .toList();
        return new Page<>(1, items, from <= 1, to > count);
    }

    @Override
    public Page<ChatMessage> newest(ConversationId conversation, int limit) {
        return page(count + 1 - limit, count + 1);
    }

    @Override
    public Page<ChatMessage> before(ConversationId conversation, Position position, int limit) {
        return page(position.value() - limit, position.value());
    }

    @Override
    public Page<ChatMessage> after(ConversationId conversation, Position position, int limit) {
        return page(position.value() + 1, position.value() + 1 + limit);
    }

    @Override
    public Optional<ChatMessage> message(MessageId id) {
        return Optional.of(message(id.value() % APART));
    }

    @Override
    public Optional<Position> readUpTo(ConversationId conversation) {
        return Optional.of(new Position(count));
    }

    @Override
    public int unread(ConversationId conversation) {
        return 0;
    }

    @Override
    public SentId answer(MessageId answered, ConversationId conversation, String text) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Marker> markers(ConversationId conversation) {
        return List.of();
    }

    @Override
    public SentId send(ConversationId conversation, String text) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void retry(MessageId id) {}

    @Override
    public void read(ConversationId conversation, Position upTo) {}
}

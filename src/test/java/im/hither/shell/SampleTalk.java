package im.hither.shell;

import im.hither.domain.ChatMessage;
import im.hither.domain.Content;
import im.hither.domain.ConversationId;
import im.hither.domain.DeliveryState;
import im.hither.domain.Direction;
import im.hither.domain.Marker;
import im.hither.domain.MessageId;
import im.hither.domain.Page;
import im.hither.domain.Position;
import im.hither.domain.SentId;
import im.hither.feature.chatlist.FakeChats;
import im.hither.feature.composer.Draft;
import im.hither.feature.composer.SendKey;
import im.hither.feature.composer.Writing;
import im.hither.feature.edit.Editing;
import im.hither.feature.edit.Version;
import im.hither.feature.message.Messages;
import im.hither.feature.reaction.Reacting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What Romeo and Juliet said, the same in every conversation.
final class SampleTalk implements Messages, Writing, Editing, Reacting {
    final List<String> sent = new ArrayList<>();
    private final List<ChatMessage> said = new ArrayList<>();

    SampleTalk() {
        var day = 60 * 24;
        in(
                day + 60,
                "If I profane with my unworthiest hand this holy shrine, the gentle sin is this");
        out(day + 58, "Good pilgrim, you do wrong your hand too much", delivered());
        in(day + 57, "Have not saints lips, and holy palmers too?");
        out(day + 55, "Ay, pilgrim, lips that they must use in prayer.", delivered());
        in(
                34,
                "But, soft! what light through yonder window breaks? It is the east, and Juliet is the sun. Arise, fair sun, and kill the envious moon, who is already sick and pale with grief.");
        out(30, "Ay me!", delivered());
        in(29, "She speaks");
        in(29, "O, speak again, bright angel!");
        out(
                12,
                "What’s in a name? That which we call a rose\nby any other name would smell as sweet",
                new DeliveryState.Sent(SampleWindow.NOW));
        out(6, "مرحبا روميو، هل تراني؟", new DeliveryState.Pending());
        out(
                5,
                "Deny thy father and refuse thy name",
                new DeliveryState.Failed("remote-server-not-found"));
        in(4, "Parting is such sweet sorrow, that I shall say good night till it be morrow");
    }

    private static DeliveryState delivered() {
        return new DeliveryState.Delivered(SampleWindow.NOW);
    }

    private void in(long minutes, String text) {
        add(minutes, Direction.IN, text, delivered());
    }

    private void out(long minutes, String text, DeliveryState delivery) {
        add(minutes, Direction.OUT, text, delivery);
    }

    private void add(long minutes, Direction direction, String text, DeliveryState delivery) {
        var number = said.size() + 1;
        said.add(
                new ChatMessage(
                        new MessageId(number),
                        FakeChats.id("romeo@montague.example"),
                        new Position(number),
                        direction,
                        FakeChats.address(
                                direction == Direction.IN
                                        ? "romeo@montague.example"
                                        : "juliet@capulet.example"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        SampleWindow.NOW.minus(Duration.ofMinutes(minutes)),
                        new Content.Body(text),
                        delivery));
    }

    @Override
    public Page<ChatMessage> newest(ConversationId conversation, int limit) {
        return new Page<>(0, said, true, true);
    }

    @Override
    public Page<ChatMessage> before(ConversationId conversation, Position position, int limit) {
        return page(said.stream().filter(m -> m.position().compareTo(position) < 0).toList());
    }

    @Override
    public Page<ChatMessage> after(ConversationId conversation, Position position, int limit) {
        return page(said.stream().filter(m -> m.position().compareTo(position) > 0).toList());
    }

    private static Page<ChatMessage> page(List<ChatMessage> messages) {
        return new Page<>(0, messages, true, true);
    }

    @Override
    public Optional<ChatMessage> message(MessageId id) {
        return said.stream().filter(message -> message.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Position> readUpTo(ConversationId conversation) {
        return Optional.of(said.get(said.size() - 2).position());
    }

    @Override
    public int unread(ConversationId conversation) {
        return 1;
    }

    @Override
    public void correct(MessageId message, String text) {
        sent.add("correct " + message.value() + " " + text);
    }

    @Override
    public void retract(MessageId message) {
        sent.add("retract " + message.value());
    }

    @Override
    public List<Version> versions(MessageId message) {
        return List.of();
    }

    @Override
    public void toggle(MessageId message, String emoji) {
        sent.add("toggle " + message.value() + " " + emoji);
    }

    @Override
    public void react(MessageId message, List<String> emoji) {
        sent.add("react " + message.value() + " " + emoji);
    }

    @Override
    public List<String> recent() {
        return List.of("🌹", "🌙");
    }

    @Override
    public void keepRecent(List<String> emoji) {
        sent.add("recent " + emoji);
    }

    @Override
    public SentId answer(MessageId answered, ConversationId conversation, String text) {
        sent.add("answer " + answered.value() + " " + text);
        return new SentId("1");
    }

    @Override
    public List<Marker> markers(ConversationId conversation) {
        return List.of();
    }

    @Override
    public SentId send(ConversationId conversation, String text) {
        sent.add(text);
        return new SentId("1");
    }

    @Override
    public void retry(MessageId id) {
        sent.add("again " + id.value());
    }

    @Override
    public void read(ConversationId conversation, Position upTo) {}

    @Override
    public Draft draft(ConversationId conversation) {
        return Draft.of("");
    }

    @Override
    public void draft(ConversationId conversation, Draft draft) {}

    @Override
    public void typing(ConversationId conversation, boolean composing) {}

    @Override
    public SendKey sendKey() {
        return SendKey.ENTER;
    }

    @Override
    public void sendWith(SendKey key) {}
}

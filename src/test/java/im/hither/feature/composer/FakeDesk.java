package im.hither.feature.composer;

import im.hither.domain.ChatMessage;
import im.hither.domain.ConversationId;
import im.hither.domain.Marker;
import im.hither.domain.MessageId;
import im.hither.domain.Page;
import im.hither.domain.Position;
import im.hither.domain.SentId;
import im.hither.feature.message.Manner;
import im.hither.feature.message.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Remembers what was sent, kept and told, in order.
final class FakeDesk implements Messages, Writing {
    final List<String> told = new ArrayList<>();
    final List<SentId> sent = new ArrayList<>();
    String draft = "";

    @Override
    public Draft draft(ConversationId conversation) {
        return Draft.of(draft);
    }

    @Override
    public void draft(ConversationId conversation, Draft kept) {
        told.add("draft " + kept.text());
        draft = kept.text();
    }

    @Override
    public void typing(ConversationId conversation, boolean composing) {
        told.add(composing ? "composing" : "not composing");
    }

    @Override
    public SentId answer(MessageId answered, ConversationId conversation, String text) {
        told.add("answer " + answered.value() + " " + text);
        return new SentId("answer");
    }

    @Override
    public List<Marker> markers(ConversationId conversation) {
        return List.of();
    }

    @Override
    public SentId send(ConversationId conversation, String text) {
        told.add("send " + text);
        sent.add(new SentId(Integer.toString(sent.size() + 1)));
        return sent.getLast();
    }

    @Override
    public SentId send(ConversationId conversation, String text, Manner manner) {
        if (manner.unstyled()) told.add("unstyled");
        return Messages.super.send(conversation, text, manner);
    }

    @Override
    public Page<ChatMessage> newest(ConversationId conversation, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<ChatMessage> before(ConversationId conversation, Position position, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<ChatMessage> after(ConversationId conversation, Position position, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<ChatMessage> message(MessageId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Position> readUpTo(ConversationId conversation) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int unread(ConversationId conversation) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void retry(MessageId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void read(ConversationId conversation, Position upTo) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SendKey sendKey() {
        return SendKey.ENTER;
    }

    @Override
    public void sendWith(SendKey key) {
        told.add("send with " + key);
    }
}

package im.hither.feature.reply;

import im.hither.domain.ChatMessage;
import im.hither.domain.Conversation;
import im.hither.domain.Detail;
import im.hither.domain.MessageId;
import im.hither.feature.message.Addition;
import im.hither.feature.message.ConversationRepository;
import im.hither.feature.message.Manner;
import im.hither.feature.message.MessageRepository;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;
import java.util.Optional;

/// Lets an answer of ours say what it answers.
public final class Answers implements Addition {
    private final ReplyRepository replies;
    private final MessageRepository messages;
    private final ConversationRepository conversations;

    public Answers(
            ReplyRepository replies,
            MessageRepository messages,
            ConversationRepository conversations) {
        this.replies = replies;
        this.messages = messages;
        this.conversations = conversations;
    }

    @Override
    public Optional<Detail> stored(Transaction tx, MessageId message, Manner manner) {
        manner.answered()
                .flatMap(id -> messages.message(tx, id))
                .flatMap(target ->
                        conversations
                                .conversation(tx, target.conversation())
                                .flatMap(found -> ReplyProtocol.to(found.kind(), target)))
                .ifPresent(answer -> replies.keep(tx, message, answer));
        return replies.detail(tx, message);
    }

    @Override
    public Extra extra(Snapshot snapshot, Conversation to, ChatMessage message) {
        return replies.answer(snapshot, message.id())
                .map(answer -> ReplyProtocol.extra(to, answer))
                .orElse(Extra.NONE);
    }
}

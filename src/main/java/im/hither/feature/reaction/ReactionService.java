package im.hither.feature.reaction;

import im.hither.concurrent.SerialThread;
import im.hither.domain.Content;
import im.hither.domain.MessageId;
import im.hither.domain.Reaction;
import im.hither.domain.SentId;
import im.hither.feature.message.MessageTasks;
import im.hither.feature.message.RemarkSending;
import im.hither.feature.message.RemarkSending.OwnRemark;
import im.hither.storage.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// Reacting to messages; told by the event that follows.
public final class ReactionService implements Reacting {
    private final Database database;
    private final SerialThread application;
    private final MessageTasks tasks;
    private final ReactionRepository reactions;
    private final RemarkSending sending;
    private final RecentEmojiRepository recent = new RecentEmojiRepository();

    public ReactionService(
            Database database,
            SerialThread application,
            MessageTasks tasks,
            ReactionRepository reactions,
            RemarkSending sending) {
        this.database = database;
        this.application = application;
        this.tasks = tasks;
        this.reactions = reactions;
        this.sending = sending;
    }

    @Override
    public void toggle(MessageId message, String emoji) {
        change(
                message,
                held -> {
                    var now = new ArrayList<>(held);
                    if (!now.remove(emoji)) now.add(emoji);
                    return now;
                });
    }

    @Override
    public void react(MessageId message, List<String> emoji) {
        change(message, _ -> emoji.stream().distinct().toList());
    }

    @Override
    public List<String> recent() {
        return database.read(recent::recent);
    }

    @Override
    public void keepRecent(List<String> emoji) {
        application.submit(() ->
                database.write(tx -> {
                    recent.keep(tx, emoji);
                    return emoji;
                }));
    }

    private void change(MessageId id, UnaryOperator<List<String>> change) {
        tasks.about(
                id,
                (link, conversation, message) -> {
                    var about = ReactionProtocol.named(conversation.kind(), message);
                    if (about.isEmpty() || message.content() instanceof Content.Retracted) return;
                    var held = own(id);
                    var now = change.apply(held).stream().filter(Emoji::isOne).toList();
                    if (now.equals(held)) return;
                    var sent = new SentId(UUID.randomUUID().toString());
                    var stanza = ReactionProtocol.stanza(conversation, sent, about.get(), now);
                    sending.say(
                            link,
                            conversation,
                            message,
                            new OwnRemark(
                                    Reactions.NAME,
                                    about.get(),
                                    sent,
                                    String.join(Reactions.BETWEEN, now),
                                    stanza));
                });
    }

    private List<String> own(MessageId message) {
        return database.read(snapshot -> reactions.of(snapshot, message)).stream()
                .filter(reaction -> reaction.from().own())
                .map(Reaction::emoji)
                .toList();
    }
}

package im.hither.feature.edit;

import im.hither.domain.Content;
import im.hither.domain.MessageId;
import im.hither.domain.SentId;
import im.hither.feature.message.Addition;
import im.hither.feature.message.IdKind;
import im.hither.feature.message.MessageRepository;
import im.hither.feature.message.MessageTasks;
import im.hither.feature.message.Reference;
import im.hither.feature.message.RemarkSending;
import im.hither.feature.message.RemarkSending.OwnRemark;
import im.hither.feature.message.XmlText;
import im.hither.storage.Database;
import java.util.List;
import java.util.UUID;

/// Correcting and taking back messages of ours. Commands return at once and are told by the event
/// that follows; the query waits for a database thread.
public final class EditService implements Editing {
    private final Database database;
    private final MessageTasks tasks;
    private final MessageRepository messages;
    private final EditRepository edits;
    private final RemarkSending sending;
    private final List<Addition> additions;

    public EditService(
            Database database,
            MessageTasks tasks,
            MessageRepository messages,
            EditRepository edits,
            RemarkSending sending,
            List<Addition> additions) {
        this.database = database;
        this.tasks = tasks;
        this.messages = messages;
        this.edits = edits;
        this.sending = sending;
        this.additions = List.copyOf(additions);
    }

    @Override
    public void correct(MessageId id, String typed) {
        tasks.about(
                id,
                (link, conversation, message) -> {
                    var text = XmlText.of(typed);
                    if (!Changeable.canCorrect(message)
                            || !Changeable.isOut(message)
                            || message.content().equals(new Content.Body(text))) {
                        return;
                    }
                    var about = new Reference(IdKind.SENT, message.sentId().orElseThrow().value());
                    var sent = new SentId(UUID.randomUUID().toString());
                    var stanza =
                            EditProtocol.correction(
                                    conversation, sent, message.sentId().get(), text, lasting(id));
                    sending.say(
                            link,
                            conversation,
                            message,
                            new OwnRemark(Edits.CORRECTION, about, sent, text, stanza));
                });
    }

    private List<String> lasting(MessageId message) {
        return database.read(snapshot ->
                additions.stream()
                        .flatMap(addition -> addition.lasting(snapshot, message).stream())
                        .toList());
    }

    @Override
    public void retract(MessageId id) {
        tasks.about(
                id,
                (link, conversation, message) -> {
                    var about = EditProtocol.named(conversation.kind(), message);
                    if (about.isEmpty() || !Changeable.canRetract(message)) return;
                    var sent = new SentId(UUID.randomUUID().toString());
                    var stanza = EditProtocol.retraction(conversation, sent, about.get());
                    sending.say(
                            link,
                            conversation,
                            message,
                            new OwnRemark(Edits.RETRACTION, about.get(), sent, "", stanza));
                });
    }

    @Override
    public List<Version> versions(MessageId id) {
        return database.read(snapshot ->
                messages.message(snapshot, id)
                        .map(message -> edits.versions(snapshot, message))
                        .orElse(List.of()));
    }
}

package im.hither.feature.edit;

import im.hither.domain.ChatMessage;
import im.hither.domain.Content;
import im.hither.domain.Detail;
import im.hither.domain.Event;
import im.hither.domain.TimelineEvent.DetailChanged;
import im.hither.domain.TimelineEvent.MessageStored;
import im.hither.feature.message.MessageRepository;
import im.hither.feature.message.Remark;
import im.hither.feature.message.RemarkRepository;
import im.hither.feature.message.RevisionRepository;
import im.hither.storage.Transaction;
import java.util.List;
import java.util.Optional;

/// Plays everything that is known about a message again, so that it shows what the last of it says.
public final class Edits {
    static final String CORRECTION = "correction";
    static final String RETRACTION = "retraction";
    static final String MODERATION = "moderation";

    private final MessageRepository messages;
    private final RevisionRepository revisions = new RevisionRepository();
    private final RemarkRepository remarks;

    public Edits(MessageRepository messages, RemarkRepository remarks) {
        this.messages = messages;
        this.remarks = remarks;
    }

    /// A message that was taken back stays so, whatever else is said about it.
    List<Event> apply(Transaction tx, ChatMessage target) {
        var end =
                first(tx, target, MODERATION)
                        .map(Moderations::content)
                        .or(() -> first(tx, target, RETRACTION).map(Retractions::content));
        if (end.isPresent()) return retract(tx, target, end.get());
        var last = remarks.last(tx, target.id(), CORRECTION);
        revisions.rewrite(tx, target.id(), last.map(Remark::content));
        var at = last.map(Remark::at).orElse(target.at());
        return List.of(
                stored(tx, target),
                new DetailChanged(
                        target.conversation(),
                        tx.commit(),
                        target.id(),
                        new Detail.Edited(remarks.count(tx, target.id(), CORRECTION), at)));
    }

    private List<Event> retract(Transaction tx, ChatMessage target, Content.Retracted content) {
        if (target.content().equals(content)) return List.of();
        revisions.retract(tx, target.id(), content);
        remarks.forget(tx, target.id(), CORRECTION);
        return List.of(stored(tx, target));
    }

    private Optional<Remark> first(Transaction tx, ChatMessage target, String kind) {
        return remarks.first(tx, target.id(), kind);
    }

    private Event stored(Transaction tx, ChatMessage target) {
        var now = messages.message(tx, target.id()).orElseThrow();
        return new MessageStored(target.conversation(), tx.commit(), now);
    }
}

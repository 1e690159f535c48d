package im.hither.feature.marker;

import im.hither.domain.ChatMessage;
import im.hither.domain.Event;
import im.hither.domain.TimelineEvent.ReadMoved;
import im.hither.feature.message.ReadRepository;
import im.hither.feature.message.RemarkKind;
import im.hither.feature.message.RemarkRepository;
import im.hither.session.Incoming;
import im.hither.storage.Transaction;
import java.util.List;
import java.util.Optional;

/// Another device of ours has read up to a message (XEP-0490 §4.1): by the order of the archive
/// alone, forward only. No message says so, a node does; where the message is not here yet, it
/// waits for it like any remark.
public record ReadElsewhere(ReadRepository read, RemarkRepository remarks) implements RemarkKind {
    static final String NAME = "read";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Said> said(Incoming incoming) {
        return Optional.empty();
    }

    @Override
    public boolean byAuthorAlone() {
        return false;
    }

    @Override
    public List<Event> apply(Transaction tx, ChatMessage target) {
        var conversation = target.conversation();
        remarks.forgetJoined(tx, conversation, NAME);
        if (!read.upTo(tx, conversation, target.id())) return List.of();
        var left = read.unread(tx, conversation);
        return List.of(new ReadMoved(conversation, tx.commit(), target.position(), left));
    }
}

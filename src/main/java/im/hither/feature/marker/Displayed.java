package im.hither.feature.marker;

import im.hither.domain.ChatMessage;
import im.hither.domain.Event;
import im.hither.domain.Marker;
import im.hither.domain.TimelineEvent.MarkerMoved;
import im.hither.domain.TimelineEvent.ReadMoved;
import im.hither.feature.message.ReadRepository;
import im.hither.feature.message.RemarkKind;
import im.hither.session.Incoming;
import im.hither.storage.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Somebody has seen everything up to a message (XEP-0333); a marker that comes late, for an older
/// one, changes nothing.
public record Displayed(MarkerRepository markers, ReadRepository read) implements RemarkKind {
    /// What others are told that we understand.
    public static final String FEATURE = MarkerProtocol.NAMESPACE;

    static final String NAME = "displayed";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Said> said(Incoming incoming) {
        return MarkerProtocol.displayed(incoming).map(about -> new Said(about, "", false));
    }

    @Override
    public boolean byAuthorAlone() {
        return false;
    }

    @Override
    public List<Event> apply(Transaction tx, ChatMessage target) {
        var events = new ArrayList<Event>();
        for (var marker : markers.markers(tx, target.conversation())) {
            if (!marker.message().equals(target.id())) continue;
            markers.forgetBehind(tx, target.conversation(), marker);
            events.add(new MarkerMoved(target.conversation(), tx.commit(), marker));
            if (marker.reader().own()) read(tx, target, marker).ifPresent(events::add);
        }
        return events;
    }

    /// Another device of ours has seen it, so we have.
    private Optional<Event> read(Transaction tx, ChatMessage target, Marker marker) {
        var conversation = target.conversation();
        if (!read.upTo(tx, conversation, target.id())) return Optional.empty();
        var left = read.unread(tx, conversation);
        return Optional.of(new ReadMoved(conversation, tx.commit(), marker.position(), left));
    }
}

package im.hither.feature.composer;

import im.hither.domain.ConversationKind;
import im.hither.domain.Direction;
import im.hither.domain.Occupant;
import im.hither.domain.TimelineEvent.TypingChanged;
import im.hither.session.InboundHandler;
import im.hither.session.Incoming;
import im.hither.session.Outcome;
import im.hither.session.Source;
import im.hither.storage.Transaction;

/// Tells that the other side, or somebody in a room, writes, or no longer does. Only now counts;
/// nothing is stored.
public final class TypingHandler implements InboundHandler {
    /// What others are told that we understand (XEP-0085 §4).
    public static final String FEATURE = TypingProtocol.NAMESPACE;

    @Override
    public Outcome handle(Incoming incoming, Transaction tx) {
        if (!isNow(incoming.source()) || incoming.direction() == Direction.OUT) {
            return Outcome.NONE;
        }
        var inRoom = incoming.kind() == ConversationKind.ROOM;
        if (inRoom && incoming.occupant().isEmpty()) return Outcome.NONE;
        var nick = incoming.occupant().filter(_ -> inRoom).map(Occupant::nick);
        return TypingProtocol.typing(incoming)
                .map(typing ->
                        new TypingChanged(incoming.conversation(), tx.commit(), typing, nick))
                .map(event -> Outcome.of(event))
                .orElse(Outcome.NONE);
    }

    private static boolean isNow(Source source) {
        return source == Source.LIVE || source == Source.ROOM;
    }
}

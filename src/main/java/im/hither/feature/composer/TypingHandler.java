package im.hither.feature.composer;

import im.hither.domain.Direction;
import im.hither.domain.TimelineEvent.TypingChanged;
import im.hither.session.InboundHandler;
import im.hither.session.Incoming;
import im.hither.session.Outcome;
import im.hither.session.Source;
import im.hither.storage.Transaction;

/// Tells that the other side writes, or no longer does. Only now counts; nothing is stored.
public final class TypingHandler implements InboundHandler {
    /// What others are told that we understand (XEP-0085 §4).
    public static final String FEATURE = TypingProtocol.NAMESPACE;

    @Override
    public Outcome handle(Incoming incoming, Transaction tx) {
        if (incoming.source() != Source.LIVE || incoming.direction() == Direction.OUT) {
            return Outcome.NONE;
        }
        return TypingProtocol.typing(incoming)
                .map(typing -> new TypingChanged(incoming.conversation(), tx.commit(), typing))
                .map(event -> Outcome.of(event))
                .orElse(Outcome.NONE);
    }
}

package im.hither.feature.marker;

import im.hither.domain.Direction;
import im.hither.feature.message.ReferenceRepository;
import im.hither.session.InboundHandler;
import im.hither.session.Incoming;
import im.hither.session.Outcome;
import im.hither.storage.Transaction;

/// Remembers whose sender asks to be told that it was seen. Runs after the message was stored.
public final class MarkableHandler implements InboundHandler {
    private final ReferenceRepository references;
    private final MarkerRepository markers;

    public MarkableHandler(ReferenceRepository references, MarkerRepository markers) {
        this.references = references;
        this.markers = markers;
    }

    @Override
    public Outcome handle(Incoming incoming, Transaction tx) {
        if (incoming.direction() == Direction.IN && MarkerProtocol.isMarkable(incoming)) {
            references
                    .stored(tx, incoming)
                    .ifPresent(message -> markers.markable(tx, message.id()));
        }
        return Outcome.NONE;
    }
}

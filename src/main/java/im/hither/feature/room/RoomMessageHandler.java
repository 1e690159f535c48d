package im.hither.feature.room;

import im.hither.domain.ConversationKind;
import im.hither.domain.RoomEvent.RoomChanged;
import im.hither.session.InboundHandler;
import im.hither.session.Incoming;
import im.hither.session.Outcome;
import im.hither.session.Source;
import im.hither.storage.Transaction;

/// What a room says of itself between what people say in it: what it is about.
final class RoomMessageHandler implements InboundHandler {
    private final RoomRepository rooms;

    RoomMessageHandler(RoomRepository rooms) {
        this.rooms = rooms;
    }

    @Override
    public Outcome handle(Incoming incoming, Transaction tx) {
        if (incoming.kind() != ConversationKind.ROOM || incoming.source() != Source.ROOM) {
            return Outcome.NONE;
        }
        return SubjectProtocol.subject(incoming)
                .filter(subject -> rooms.subject(tx, incoming.conversation(), subject))
                .map(_ ->
                        Outcome.of(
                                new RoomChanged(
                                        incoming.account(),
                                        tx.commit(),
                                        incoming.peer(),
                                        incoming.conversation())))
                .orElse(Outcome.NONE);
    }
}

package im.hither.feature.room;

import im.hither.domain.AccountId;
import im.hither.domain.ConversationKind;
import im.hither.domain.RoomEvent.RoomChanged;
import im.hither.session.InboundHandler;
import im.hither.session.Incoming;
import im.hither.session.Outcome;
import im.hither.session.Source;
import im.hither.storage.Transaction;
import java.util.Optional;
import org.jxmpp.jid.BareJid;

/// What a room says of itself between what people say in it: what it is about, that it was set up
/// differently, and that somebody absent belongs to it now.
public final class RoomMessageHandler implements InboundHandler {
    private final RoomRepository rooms = new RoomRepository();
    private Optional<Follower> follower = Optional.empty();

    /// Who does, after the transaction, what follows from it.
    void follow(Follower told) {
        follower = Optional.of(told);
    }

    @Override
    public Outcome handle(Incoming incoming, Transaction tx) {
        if (incoming.kind() != ConversationKind.ROOM || incoming.source() != Source.ROOM) {
            return Outcome.NONE;
        }
        if (incoming.occupant().isEmpty()) {
            var news = NoticeProtocol.of(incoming.envelope().outside());
            if (news.isPresent()) {
                follower.ifPresent(
                        each -> each.noticed(incoming.account(), incoming.peer(), news.get()));
            }
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

    @FunctionalInterface
    interface Follower {
        void noticed(AccountId account, BareJid room, NoticeProtocol.News news);
    }
}

package im.hither.feature.room;

import im.hither.domain.AccountId;
import im.hither.domain.ConversationKind;
import im.hither.domain.Note;
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
    private final RoomNoteRepository notes = new RoomNoteRepository();
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
                .map(subject -> subject(incoming, subject, tx))
                .orElse(Outcome.NONE);
    }

    /// The first one we hear is no change.
    private Outcome subject(Incoming incoming, String subject, Transaction tx) {
        var conversation = incoming.conversation();
        var before = rooms.subject(tx, conversation);
        if (!rooms.subject(tx, conversation, subject)) return Outcome.NONE;
        var changed =
                Outcome.of(
                        new RoomChanged(
                                incoming.account(), tx.commit(), incoming.peer(), conversation));
        return before.isEmpty()
                ? changed
                : changed.and(
                        notes.add(
                                tx,
                                conversation,
                                new Note(Note.Kind.SUBJECT, subject, incoming.at())));
    }

    @FunctionalInterface
    interface Follower {
        void noticed(AccountId account, BareJid room, NoticeProtocol.News news);
    }
}

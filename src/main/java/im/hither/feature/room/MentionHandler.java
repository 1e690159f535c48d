package im.hither.feature.room;

import im.hither.domain.AccountId;
import im.hither.domain.Content;
import im.hither.domain.ConversationKind;
import im.hither.domain.Detail;
import im.hither.domain.Direction;
import im.hither.domain.Occupant;
import im.hither.domain.TimelineEvent.DetailChanged;
import im.hither.feature.message.ReferenceRepository;
import im.hither.session.InboundHandler;
import im.hither.session.Incoming;
import im.hither.session.Outcome;
import im.hither.storage.Transaction;
import java.util.Optional;
import org.jxmpp.jid.BareJid;

/// Remembers which messages of a room address us. Runs after the message was stored.
public final class MentionHandler implements InboundHandler {
    private final ReferenceRepository references;
    private final MentionRepository mentions = new MentionRepository();
    private Optional<Ourselves> ourselves = Optional.empty();

    public MentionHandler(ReferenceRepository references) {
        this.references = references;
    }

    /// Who we are in rooms.
    @FunctionalInterface
    public interface Ourselves {
        Optional<Occupant> in(AccountId account, BareJid room);
    }

    public void know(Ourselves who) {
        ourselves = Optional.of(who);
    }

    @Override
    public Outcome handle(Incoming incoming, Transaction tx) {
        if (incoming.kind() != ConversationKind.ROOM || incoming.direction() == Direction.OUT) {
            return Outcome.NONE;
        }
        var self = ourselves.flatMap(who -> who.in(incoming.account(), incoming.peer()));
        if (self.isEmpty() || incoming.occupant().isEmpty()) return Outcome.NONE;
        return references
                .stored(tx, incoming)
                .filter(message ->
                        message.content() instanceof Content.Body(var text)
                                && MentionProtocol.isFor(self.get(), incoming, text)
                                && mentions.add(tx, message.id()))
                .map(message ->
                        Outcome.of(
                                new DetailChanged(
                                        message.conversation(),
                                        tx.commit(),
                                        message.id(),
                                        new Detail.Mentioned())))
                .orElse(Outcome.NONE);
    }
}

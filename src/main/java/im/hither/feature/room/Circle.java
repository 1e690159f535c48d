package im.hither.feature.room;

import im.hither.domain.ConversationId;
import im.hither.session.Outcome;
import im.hither.storage.Transaction;
import java.util.List;
import org.jxmpp.jid.BareJid;

/// Whoever has to know, before anything more is said in a room, that others will read it.
public interface Circle {
    Circle NONE =
            new Circle() {
                @Override
                public Outcome joined(Transaction tx, ConversationId room, List<BareJid> added) {
                    return Outcome.NONE;
                }

                @Override
                public Outcome opened(Transaction tx, ConversationId room) {
                    return Outcome.NONE;
                }
            };

    /// These belong to a private group who did not before.
    Outcome joined(Transaction tx, ConversationId room, List<BareJid> added);

    /// A private group is none any more.
    Outcome opened(Transaction tx, ConversationId room);
}

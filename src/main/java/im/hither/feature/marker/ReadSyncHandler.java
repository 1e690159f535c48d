package im.hither.feature.marker;

import im.hither.domain.AccountId;
import im.hither.domain.Author;
import im.hither.domain.AuthorKey;
import im.hither.domain.Conversation;
import im.hither.domain.ConversationKind;
import im.hither.domain.StanzaId;
import im.hither.feature.message.IdKind;
import im.hither.feature.message.Reference;
import im.hither.feature.message.Remark;
import im.hither.feature.message.Remarks;
import im.hither.session.NodeHandler;
import im.hither.session.NodeItem;
import im.hither.session.NodeNotice;
import im.hither.session.Outcome;
import im.hither.storage.Transaction;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jxmpp.jid.BareJid;

/// Takes over what other devices of ours have read, told or fetched.
public final class ReadSyncHandler implements NodeHandler {
    private final ReadSyncRepository rows;
    private final Remarks remarks;
    private final Clock clock;

    public ReadSyncHandler(ReadSyncRepository rows, Remarks remarks, Clock clock) {
        this.rows = rows;
        this.remarks = remarks;
        this.clock = clock;
    }

    @Override
    public String node() {
        return ReadSyncProtocol.NODE;
    }

    @Override
    public boolean ownOnly() {
        return true;
    }

    @Override
    public Outcome handle(NodeNotice notice, Transaction tx) {
        return handle(tx, notice.account(), notice.owner(), notice.items());
    }

    Outcome handle(Transaction tx, AccountId account, BareJid self, List<NodeItem> items) {
        var outcome = Outcome.NONE;
        for (var item : items) {
            var conversation = rows.conversation(tx, account, item.id());
            var upTo = ReadSyncProtocol.upTo(item);
            if (conversation.isEmpty() || upTo.isEmpty()) continue;
            if (!archive(conversation.get(), self).equals(upTo.get().by())) continue;
            outcome = outcome.and(read(tx, self, conversation.get(), upTo.get()));
        }
        return outcome;
    }

    /// Whose ids count in a conversation: the room's own, else our server's.
    static BareJid archive(Conversation conversation, BareJid self) {
        return conversation.kind() == ConversationKind.ROOM ? conversation.address() : self;
    }

    private Outcome read(Transaction tx, BareJid self, Conversation conversation, StanzaId upTo) {
        return remarks.hear(
                tx,
                new Remark(
                        conversation.id(),
                        new Author(AuthorKey.of(self), self.toString(), true),
                        ReadElsewhere.NAME,
                        new Reference(IdKind.STANZA, upTo.value()),
                        "",
                        Optional.empty(),
                        clock.instant(),
                        "",
                        true));
    }
}

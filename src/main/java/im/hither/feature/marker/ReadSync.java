package im.hither.feature.marker;

import im.hither.domain.Conversation;
import im.hither.domain.StanzaId;
import im.hither.session.AccountLink;
import im.hither.session.NodeItem;
import im.hither.session.Outcome;
import im.hither.session.SessionListener;
import im.hither.session.pep.Fetched;
import im.hither.session.pep.NodeOptions;
import im.hither.session.pep.PersonalNodes;
import im.hither.session.pep.Published;
import im.hither.storage.Database;
import java.util.Optional;

/// Tells our other devices how far we have read, and asks what they have read when a session begins
/// (XEP-0490 §3). What could not be told waits for the next session. Account thread.
public final class ReadSync implements SessionListener {
    private final Database database;
    private final ReadSyncRepository rows;
    private final ReadSyncHandler handler;

    public ReadSync(Database database, ReadSyncRepository rows, ReadSyncHandler handler) {
        this.database = database;
        this.rows = rows;
        this.handler = handler;
    }

    @Override
    public void online(AccountLink link, boolean fresh) {
        if (!fresh) {
            tellAll(link);
            return;
        }
        var self = link.account().address();
        PersonalNodes.items(
                link,
                self,
                ReadSyncProtocol.NODE,
                fetched -> {
                    if (fetched instanceof Fetched.Items(var items)) {
                        link.commit(tx -> handler.handle(tx, link.account().id(), self, items));
                    }
                    tellAll(link);
                });
    }

    /// We have read further here.
    public void read(AccountLink link, Conversation conversation) {
        link.commit(tx -> {
            rows.untold(tx, conversation.id());
            return Outcome.NONE;
        });
        if (link.online()) tell(link, conversation);
    }

    private void tellAll(AccountLink link) {
        database.read(snapshot -> rows.untold(snapshot, link.account().id()))
                .forEach(conversation -> tell(link, conversation));
    }

    private void tell(AccountLink link, Conversation conversation) {
        item(link, conversation)
                .ifPresent(item ->
                        PersonalNodes.publish(
                                link,
                                ReadSyncProtocol.NODE,
                                item,
                                NodeOptions.PRIVATE_LIST,
                                published -> told(link, conversation, item, published)));
    }

    /// Somebody may have read on meanwhile; then that is under way too.
    private void told(
            AccountLink link, Conversation conversation, NodeItem item, Published published) {
        var done = published instanceof Published.Done;
        if (!done || !item(link, conversation).equals(Optional.of(item))) return;
        link.commit(tx -> {
            rows.told(tx, conversation.id());
            return Outcome.NONE;
        });
    }

    private Optional<NodeItem> item(AccountLink link, Conversation conversation) {
        var by = ReadSyncHandler.archive(conversation, link.account().address());
        return database.read(snapshot -> rows.newestRead(snapshot, conversation.id()))
                .flatMap(message -> message.stanzaId())
                .map(id -> new StanzaId(id.value(), by))
                .map(id -> ReadSyncProtocol.item(conversation.recipient(), id));
    }
}

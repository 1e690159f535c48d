package im.hither.feature.export;

import im.hither.domain.ConversationId;
import im.hither.storage.Snapshot;
import java.util.List;
import java.util.Optional;
import org.jxmpp.jid.impl.JidCreate;

/// The conversations in which something was said.
public final class ExportRepository {
    List<Exported> conversations(Snapshot snapshot, Optional<ConversationId> only) {
        return snapshot.list(
                """
                SELECT conversation.id, account.address AS account, conversation.address,
                    coalesce(contact.name, room.name, room.told_name, conversation.address) AS name
                FROM conversation JOIN account ON account.id = conversation.account LEFT JOIN contact
                    ON contact.account = conversation.account AND contact.address = conversation.address
                LEFT JOIN room ON room.conversation = conversation.id
                WHERE conversation.id = coalesce(?, conversation.id)
                    AND EXISTS (SELECT 1 FROM message WHERE message.conversation = conversation.id)
                ORDER BY account.address, conversation.address
                """,
                row ->
                        new Exported(
                                new ConversationId(row.number("id")),
                                JidCreate.bareFromOrThrowUnchecked(row.text("account")),
                                JidCreate.bareFromOrThrowUnchecked(row.text("address")),
                                row.text("name")),
                only.map(ConversationId::value).orElse(null));
    }
}

package im.hither.feature.omemo;

import im.hither.domain.AccountId;
import im.hither.domain.ConversationId;
import im.hither.feature.omemo.ratchet.Dialect;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;
import java.util.HashMap;
import java.util.Map;
import org.jxmpp.jid.impl.JidCreate;

/// Which devices are due an empty message, stored with what made it due, so that none is forgotten.
final class AnswerRepository {
    void add(Transaction tx, AccountId account, SessionKey device, ConversationId conversation) {
        tx.execute(
                "INSERT OR REPLACE INTO omemo_answer (account, owner, device, dialect, conversation) VALUES (?, ?, ?, ?, ?)",
                account.value(),
                device.with().owner().toString(),
                device.with().device(),
                device.dialect().name(),
                conversation.value());
    }

    /// Who is due one, and in which conversation.
    Map<SessionKey, ConversationId> due(Snapshot snapshot, AccountId account) {
        var due = new HashMap<SessionKey, ConversationId>();
        snapshot.list(
                "SELECT owner, device, dialect, conversation FROM omemo_answer WHERE account = ?",
                row ->
                        due.put(
                                new SessionKey(
                                        new DeviceAddress(
                                                JidCreate.bareFromOrThrowUnchecked(
                                                        row.text("owner")),
                                                (int) row.number("device")),
                                        Dialect.valueOf(row.text("dialect"))),
                                new ConversationId(row.number("conversation"))),
                account.value());
        return due;
    }

    /// All of them have what they were due.
    void clear(Transaction tx, AccountId account) {
        tx.execute("DELETE FROM omemo_answer WHERE account = ?", account.value());
    }
}

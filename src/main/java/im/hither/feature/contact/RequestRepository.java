package im.hither.feature.contact;

import im.hither.domain.AccountId;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;
import java.time.Instant;
import java.util.List;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// Who asks to see our presence.
public final class RequestRepository {
    List<SubscriptionRequest> all(Snapshot snapshot) {
        return snapshot.list(
                "SELECT account, address, at FROM subscription_request ORDER BY at",
                row ->
                        new SubscriptionRequest(
                                new AccountId(row.number("account")),
                                JidCreate.bareFromOrThrowUnchecked(row.text("address")),
                                row.instant("at")));
    }

    /// False where the same request waits already; servers repeat it at every sign-in.
    boolean add(Transaction tx, AccountId account, BareJid address, Instant at) {
        return tx.execute(
                        "INSERT OR IGNORE INTO subscription_request (account, address, at) VALUES (?, ?, ?)",
                        account.value(),
                        address.toString(),
                        at.toEpochMilli())
                == 1;
    }

    /// False where there was none.
    boolean remove(Transaction tx, AccountId account, BareJid address) {
        return tx.execute(
                        "DELETE FROM subscription_request WHERE account = ? AND address = ?",
                        account.value(),
                        address.toString())
                == 1;
    }
}

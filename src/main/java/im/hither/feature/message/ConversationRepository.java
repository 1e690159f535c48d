package im.hither.feature.message;

import im.hither.domain.AccountId;
import im.hither.domain.Conversation;
import im.hither.domain.ConversationId;
import im.hither.domain.ConversationKind;
import im.hither.session.Conversations;
import im.hither.storage.Database;
import im.hither.storage.Row;
import im.hither.storage.Snapshot;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jxmpp.jid.BareJid;

/// The conversations: one account with one contact or room. Rows are never deleted while their
/// account stands, so what was found once stays true.
public final class ConversationRepository implements Conversations {
    private final Database database;
    private final Map<Peer, ConversationId> known = new ConcurrentHashMap<>();

    public ConversationRepository(Database database) {
        this.database = database;
    }

    @Override
    public ConversationId of(AccountId account, BareJid peer, ConversationKind kind) {
        var key = new Peer(account, peer);
        var held = known.get(key);
        if (held != null) return held;
        var found =
                database.write(tx -> {
                    tx.execute(
                            "INSERT OR IGNORE INTO conversation (account, address, kind) VALUES (?, ?, ?)",
                            account.value(),
                            peer.toString(),
                            kind.name());
                    return find(tx, account, peer).orElseThrow().id();
                });
        known.put(key, found);
        return found;
    }

    /// The conversation with somebody, where there is one.
    public Optional<Conversation> find(Snapshot snapshot, AccountId account, BareJid peer) {
        return snapshot.one(
                "SELECT id, account, address, kind FROM conversation WHERE account = ? AND address = ?",
                ConversationRepository::conversation,
                account.value(),
                peer.toString());
    }

    /// A conversation by its id.
    public Optional<Conversation> conversation(Snapshot snapshot, ConversationId id) {
        return snapshot.one(
                "SELECT id, account, address, kind FROM conversation WHERE id = ?",
                ConversationRepository::conversation,
                id.value());
    }

    private static Conversation conversation(Row row) {
        return new Conversation(
                new ConversationId(row.number("id")),
                new AccountId(row.number("account")),
                MessageColumns.address(row.text("address")),
                ConversationKind.valueOf(row.text("kind")));
    }

    /// Forgets what is known of an account that is gone.
    public void forget(AccountId account) {
        known.keySet().removeIf(peer -> peer.account().equals(account));
    }

    private record Peer(AccountId account, BareJid address) {}
}

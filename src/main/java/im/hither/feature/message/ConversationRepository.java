package im.hither.feature.message;

import im.hither.domain.AccountId;
import im.hither.domain.Conversation;
import im.hither.domain.ConversationId;
import im.hither.domain.ConversationKind;
import im.hither.session.Conversations;
import im.hither.storage.Database;
import im.hither.storage.Row;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;

/// The conversations: one account with one contact or room. Rows are never deleted while their
/// account stands, so what was found once stays true.
public final class ConversationRepository implements Conversations {
    private final Database database;
    private final Map<Peer, Conversation> known = new ConcurrentHashMap<>();

    public ConversationRepository(Database database) {
        this.database = database;
    }

    @Override
    public ConversationId of(AccountId account, Jid peer, ConversationKind kind) {
        var key = new Peer(account, peer);
        var held = known.get(key);
        if (held != null && fits(held.kind(), kind)) return held.id();
        var found = database.write(tx -> made(tx, account, peer, kind));
        known.put(key, found);
        return found.id();
    }

    @Override
    public boolean isRoom(AccountId account, BareJid address) {
        var held = known.get(new Peer(account, address));
        var found =
                held == null
                        ? database.read(snapshot -> find(snapshot, account, address))
                        : Optional.of(held);
        found.ifPresent(each -> known.put(new Peer(account, address), each));
        return found.filter(each -> each.kind() == ConversationKind.ROOM).isPresent();
    }

    /// What turned out to be a room stays one.
    private static boolean fits(ConversationKind held, ConversationKind wanted) {
        return held == wanted || wanted != ConversationKind.ROOM;
    }

    private static Conversation made(
            Transaction tx, AccountId account, Jid peer, ConversationKind kind) {
        tx.execute(
                """
                INSERT INTO conversation (account, address, kind) VALUES (?, ?, ?)
                ON CONFLICT (account, address) DO UPDATE SET kind = excluded.kind
                WHERE excluded.kind = 'ROOM' AND conversation.kind <> 'ROOM'
                """,
                account.value(),
                peer.toString(),
                kind.name());
        return of(tx, account, peer).orElseThrow();
    }

    /// The conversation with somebody, where there is one.
    public Optional<Conversation> find(Snapshot snapshot, AccountId account, BareJid peer) {
        return of(snapshot, account, peer);
    }

    private static Optional<Conversation> of(Snapshot snapshot, AccountId account, Jid peer) {
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

    /// The conversation of the current row: id, account, address and kind.
    public static Conversation conversation(Row row) {
        var address = JidCreate.fromOrThrowUnchecked(row.text("address"));
        return new Conversation(
                new ConversationId(row.number("id")),
                new AccountId(row.number("account")),
                address.asBareJid(),
                ConversationKind.valueOf(row.text("kind")),
                Optional.ofNullable(address.getResourceOrNull()).map(Object::toString));
    }

    /// Forgets what is known of an account that is gone.
    public void forget(AccountId account) {
        known.keySet().removeIf(peer -> peer.account().equals(account));
    }

    private record Peer(AccountId account, Jid address) {}
}

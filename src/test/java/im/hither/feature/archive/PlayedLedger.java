package im.hither.feature.archive;

import im.hither.domain.AccountId;
import im.hither.domain.Archive;
import im.hither.domain.Position;
import im.hither.feature.message.MessageRepository;
import im.hither.feature.message.PlaceRepository;
import im.hither.session.ArchivePage;
import im.hither.session.ArchiveQuery;
import im.hither.storage.Database;
import im.hither.storage.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jivesoftware.smack.packet.StanzaBuilder;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// A server's archive of numbered entries and the ledger of it, over a real database. Each entry
/// that the ledger gives a place is stored there.
final class PlayedLedger {
    final Database database;
    final Archive archive;
    final LedgerRepository ledger = new LedgerRepository();
    final CountRepository counts = new CountRepository();
    private final ArchiveLedger pages =
            new ArchiveLedger(ledger, new MessageRepository(), new PlaceRepository());
    private final List<Instant> stamps = new ArrayList<>();
    private final long conversation;
    private int first;

    PlayedLedger(Database database, String name) {
        this.database = database;
        var own = address(name);
        var account =
                database.write(tx ->
                        tx.insert(
                                "INSERT INTO account (address, enabled, tls, plain_allowed) VALUES (?, 1, 'AUTO', 0)",
                                own.toString()));
        this.archive = new Archive(new AccountId(account), own);
        this.conversation =
                database.write(tx ->
                        tx.insert(
                                "INSERT INTO conversation (account, address, kind) VALUES (?, 'romeo@montague.example', 'CHAT')",
                                account));
    }

    static BareJid address(String text) {
        return JidCreate.bareFromOrThrowUnchecked(text);
    }

    void add(Instant stamp) {
        stamps.add(stamp);
    }

    int size() {
        return stamps.size();
    }

    /// The oldest entries leave the archive.
    void expire(int entries) {
        first = Math.min(stamps.size(), first + entries);
    }

    int first() {
        return first;
    }

    static String id(int number) {
        return "entry-" + number;
    }

    static int number(String id) {
        return Integer.parseInt(id.substring("entry-".length()));
    }

    /// The server's answer; empty where it does not know the id it was asked beside.
    Optional<ArchivePage> page(ArchiveQuery.Range range, int limit) {
        return switch (range) {
            case ArchiveQuery.Newest() -> Optional.of(before(range, size(), limit));
            case ArchiveQuery.Before(var id) ->
                    known(id) ? Optional.of(before(range, number(id), limit)) : Optional.empty();
            case ArchiveQuery.Again(var id) ->
                    known(id) ? Optional.of(before(range, number(id), limit)) : Optional.empty();
            case ArchiveQuery.After(var id) ->
                    known(id) ? Optional.of(after(range, number(id), limit)) : Optional.empty();
        };
    }

    private boolean known(String id) {
        return number(id) >= first;
    }

    private ArchivePage before(ArchiveQuery.Range range, int end, int limit) {
        int start = Math.max(first, end - limit);
        return page(range, start, end, limit, start == first);
    }

    private ArchivePage after(ArchiveQuery.Range range, int last, int limit) {
        int end = Math.min(size(), last + 1 + limit);
        return page(range, last + 1, end, limit, end == size());
    }

    private ArchivePage page(
            ArchiveQuery.Range range, int start, int end, int limit, boolean complete) {
        var results = new ArrayList<ArchivePage.Result>();
        for (int i = start; i < end; i++) results.add(result(i));
        var empty = results.isEmpty();
        return new ArchivePage(
                ArchiveQuery.all(archive, range, limit),
                results,
                empty ? Optional.empty() : Optional.of(id(start)),
                empty ? Optional.empty() : Optional.of(id(end - 1)),
                complete,
                OptionalInt.empty());
    }

    private ArchivePage.Result result(int number) {
        var message =
                StanzaBuilder.buildMessage("sent-" + number)
                        .from(address("romeo@montague.example"))
                        .to(archive.address())
                        .build();
        return new ArchivePage.Result(id(number), stamps.get(number), message);
    }

    /// Enters a page, and stores what got a place.
    List<Integer> enter(ArchivePage page) {
        var entered = new ArrayList<Integer>();
        database.write(tx -> {
            var places = pages.place(tx, page);
            for (int i = 0; i < places.size(); i++) {
                if (places.get(i).isEmpty()) continue;
                var id = page.results().get(i).id();
                store(tx, id, places.get(i).get().position());
                entered.add(number(id));
            }
            return 0;
        });
        return entered;
    }

    /// The archive begins with this stretch, the server says.
    void endAt(String oldestId) {
        database.write(tx -> {
            ledger.endAt(tx, archive, oldestId);
            return 0;
        });
    }

    private void store(Transaction tx, String id, Position position) {
        tx.execute(
                "DELETE FROM message WHERE conversation = ? AND stanza_id = ?", conversation, id);
        tx.execute(
                """
                INSERT INTO message (conversation, position, provisional, outgoing, author, stanza_id, at, delivery, delivery_at)
                VALUES (?, ?, 0, 0, 'romeo@montague.example', ?, 0, 2, 0)
                """,
                conversation,
                position.value(),
                id);
    }

    List<Stretch> stretches() {
        return database.read(snapshot -> ledger.stretches(snapshot, archive));
    }

    /// The entries that are stored, by position.
    List<Integer> stored() {
        return database.read(snapshot ->
                snapshot.list(
                        "SELECT stanza_id FROM message WHERE conversation = ? ORDER BY position",
                        row -> number(row.text("stanza_id")),
                        conversation));
    }

    Position position(String id) {
        return database.read(snapshot ->
                snapshot.one(
                                "SELECT position FROM message WHERE conversation = ? AND stanza_id = ?",
                                row -> new Position(row.number("position")),
                                conversation,
                                id)
                        .orElseThrow());
    }

    long counted() {
        return database.read(snapshot -> counts.held(snapshot, archive));
    }
}

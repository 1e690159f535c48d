package im.hither.session;

import im.hither.concurrent.SerialThread;
import im.hither.domain.AccountId;
import im.hither.domain.ConversationId;
import im.hither.domain.SentId;
import im.hither.storage.Database;
import im.hither.storage.StorageFailure;
import im.hither.storage.Transaction;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.Stanza;

/// The way out: seals the account's outbox rows in order, stores what will go over the wire, sends
/// that, and takes a row off when the server has it. After a session was lost, rows that may have
/// gone out already wait until the archive was asked; what goes again is the same to the byte.
/// Account thread.
final class Outbox {
    private static final Logger LOG = Logger.getLogger(Outbox.class.getName());

    /// So many are on their way at most, so that this thread never waits for a slow server.
    private static final int WINDOW = 100;

    private final AccountId account;
    private final SerialThread thread;
    private final Database database;
    private final OutboxStore store;
    private final OutgoingCipher cipher;
    private final Commits commits;
    private final Clock clock;
    private final Rooms rooms;
    private final Departure departure;
    private final Runnable stirred;
    private final Queue<SentId> taken = new ConcurrentLinkedQueue<>();

    private boolean open;
    private boolean waitsForArchive;
    private final Set<Long> ahead = new TreeSet<>(); // sent, while an earlier one waits
    private final Map<ConversationId, Long> waiting = new HashMap<>(); // their first rows
    private long sentUpTo;
    private int onTheWay;

    Outbox(
            Parts parts,
            AccountId account,
            SerialThread thread,
            Commits commits,
            Departure departure,
            Runnable stirred) {
        this.account = account;
        this.thread = thread;
        this.database = parts.database();
        this.store = parts.outbox();
        this.cipher = parts.cipher();
        this.commits = commits;
        this.clock = parts.clock();
        this.rooms = parts.rooms();
        this.departure = departure;
        this.stirred = stirred;
    }

    /// A new session: nothing is known of what the old one sent.
    void freshSession() {
        sentUpTo = 0;
        waiting.clear();
        ahead.clear();
        onTheWay = 0;
        open = true;
        waitsForArchive = rows(0, 1).stream().anyMatch(row -> row.sealed().isPresent());
        wake();
    }

    /// The old session goes on; what was on its way still is.
    void resumed() {
        open = true;
        wake();
    }

    void offline() {
        open = false;
    }

    /// The archive has told which of our messages arrived.
    void archiveKnown() {
        waitsForArchive = false;
        wake();
    }

    /// We are in a room again, and know what of ours arrived there.
    void roomReady() {
        wake();
    }

    /// Sends what may go now.
    void wake() {
        try {
            while (send()) {
                // as long as something goes
            }
        } catch (StorageFailure failure) {
            LOG.log(Level.WARNING, "the outbox could not be read or sealed", failure);
        }
    }

    /// Whether anything went. Conversations that wait are passed over, however much is said there.
    private boolean send() {
        waiting.clear();
        var went = false;
        var looked = sentUpTo;
        for (var rows = due(looked); !rows.isEmpty(); rows = due(looked)) {
            var ready = sealed(rows);
            if (!sent(ready)) return false;
            went |= !ready.isEmpty();
            looked = rows.getLast().id();
        }
        settle(onTheWay < WINDOW ? Long.MAX_VALUE : looked);
        return went;
    }

    /// The server has a stanza of ours; reader thread.
    void acknowledged(Stanza stanza) {
        if (!(stanza instanceof Message) || stanza.getStanzaId() == null) return;
        taken.add(new SentId(stanza.getStanzaId()));
        thread.submit(this::takeOff);
    }

    private void takeOff() {
        var ids = new ArrayList<SentId>();
        for (var id = taken.poll(); id != null; id = taken.poll()) ids.add(id);
        if (ids.isEmpty()) return;
        onTheWay = Math.max(0, onTheWay - ids.size());
        commits.write(tx -> acknowledged(tx, ids));
        wake();
        stirred.run();
    }

    private Outcome acknowledged(Transaction tx, List<SentId> ids) {
        var now = clock.instant();
        var events =
                ids.stream()
                        .map(id -> store.acknowledged(tx, account, id, now))
                        .flatMap(Optional::stream)
                        .toList();
        return new Outcome(events, List.of());
    }

    private List<OutboxRow> due(long after) {
        if (!open || waitsForArchive || onTheWay >= WINDOW) return List.of();
        return rows(after, WINDOW - onTheWay + ahead.size()).stream()
                .filter(row -> !ahead.contains(row.id()))
                .limit(WINDOW - onTheWay)
                .toList();
    }

    private List<OutboxRow> rows(long after, int limit) {
        return database.read(
                snapshot -> store.after(snapshot, account, after, limit, waiting.keySet()));
    }

    /// Sealing comes before the transaction; what it changed is stored with what it made. What has
    /// to wait for keys, or for its room, keeps back what was said after it in the same
    /// conversation, and nothing else.
    private List<OutboxRow> sealed(List<OutboxRow> rows) {
        var whole = new ArrayList<OutboxRow>();
        var fresh = new ArrayList<Fresh>();
        var refused = new ArrayList<OutboxRow>();
        for (var row : rows) {
            if (waiting.containsKey(row.outgoing().conversation())) continue;
            if (rooms.waits(account, row.outgoing().conversation())) {
                waiting.put(row.outgoing().conversation(), row.id());
                continue;
            }
            if (row.sealed().isPresent()) {
                if (fits(row.sealed().get())) whole.add(row);
                else refused.add(row.refused(Refusal.TOO_LONG));
                continue;
            }
            switch (cipher.seal(row.outgoing())) {
                case OutgoingCipher.Sealed(var stanza, var keep) ->
                        add(row.sealed(stanza), keep, whole, fresh, refused);
                case OutgoingCipher.Clear(var stanza, _) ->
                        add(row.sealed(stanza), _ -> Outcome.NONE, whole, fresh, refused);
                case OutgoingCipher.Waiting() ->
                        waiting.put(row.outgoing().conversation(), row.id());
                case OutgoingCipher.Refused(var reason) -> refused.add(row.refused(reason));
            }
        }
        if (!fresh.isEmpty() || !refused.isEmpty()) keep(fresh, refused);
        return whole;
    }

    /// How long a stanza is turns out here; the keys that were used for one that is too long are
    /// used up all the same.
    private void add(
            OutboxRow ready,
            Function<Transaction, Outcome> keep,
            List<OutboxRow> whole,
            List<Fresh> fresh,
            List<OutboxRow> refused) {
        fresh.add(new Fresh(ready, keep));
        if (fits(ready.sealed().orElseThrow())) whole.add(ready);
        else refused.add(ready.refused(Refusal.TOO_LONG));
    }

    /// A server may end the stream over what is longer than it takes (XEP-0478 §4).
    private boolean fits(String stanza) {
        return stanza.getBytes(StandardCharsets.UTF_8).length <= departure.longestStanza();
    }

    private void keep(List<Fresh> fresh, List<OutboxRow> refused) {
        try {
            commits.write(tx -> kept(tx, fresh).and(refused(tx, refused)));
        } catch (RuntimeException failure) {
            cipher.undone(account);
            throw failure;
        }
    }

    private Outcome kept(Transaction tx, List<Fresh> rows) {
        var outcome = Outcome.NONE;
        for (var fresh : rows) {
            outcome = outcome.and(fresh.keep().apply(tx));
            store.seal(tx, fresh.row());
        }
        return outcome;
    }

    private Outcome refused(Transaction tx, List<OutboxRow> rows) {
        var now = clock.instant();
        var events =
                rows.stream()
                        .map(row -> store.refused(tx, row, now))
                        .flatMap(Optional::stream)
                        .toList();
        return new Outcome(events, List.of());
    }

    /// Whether there is still somebody who takes it.
    private boolean sent(List<OutboxRow> rows) {
        for (var row : rows) {
            if (!departure.send(row.sealed().orElseThrow())) {
                open = false;
                return false;
            }
            ahead.add(row.id());
            onTheWay++;
        }
        return true;
    }

    /// Of what was looked at, everything before the first row that waits has gone.
    private void settle(long looked) {
        var first = waiting.values().stream().mapToLong(id -> id).min().orElse(Long.MAX_VALUE);
        var gone = Math.min(looked, first - 1);
        sentUpTo =
                ahead.stream()
                        .mapToLong(id -> id)
                        .filter(id -> id <= gone)
                        .reduce(sentUpTo, Math::max);
        ahead.removeIf(id -> id <= sentUpTo);
    }

    /// The way onto the wire.
    @FunctionalInterface
    interface Departure {
        /// Puts a stanza on the wire; false where there is none.
        boolean send(String stanza);

        /// How many bytes the server takes in one.
        default int longestStanza() {
            return AccountLink.USUAL_STANZA;
        }
    }

    private record Fresh(OutboxRow row, Function<Transaction, Outcome> keep) {}
}

package im.hither.session;

import im.hither.concurrent.SerialThread;
import im.hither.domain.AccountId;
import im.hither.domain.SentId;
import im.hither.storage.Database;
import im.hither.storage.StorageFailure;
import im.hither.storage.Transaction;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
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
    private final Departure departure;
    private final Runnable stirred;
    private final Queue<SentId> taken = new ConcurrentLinkedQueue<>();

    private boolean open;
    private boolean waitsForArchive;
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
        this.departure = departure;
        this.stirred = stirred;
    }

    /// A new session: nothing is known of what the old one sent.
    void freshSession() {
        sentUpTo = 0;
        onTheWay = 0;
        open = true;
        waitsForArchive = rows(1).stream().anyMatch(row -> row.sealed().isPresent());
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

    /// Sends what may go now.
    void wake() {
        try {
            for (var rows = due(); !rows.isEmpty(); rows = due()) send(sealed(rows));
        } catch (StorageFailure failure) {
            LOG.log(Level.WARNING, "the outbox could not be read or sealed", failure);
        }
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

    private List<OutboxRow> due() {
        if (!open || waitsForArchive || onTheWay >= WINDOW) return List.of();
        return rows(WINDOW - onTheWay);
    }

    private List<OutboxRow> rows(int limit) {
        return database.read(snapshot -> store.after(snapshot, account, sentUpTo, limit));
    }

    /// Sealing comes before the transaction; what it changed is stored with what it made.
    private List<OutboxRow> sealed(List<OutboxRow> rows) {
        var whole = new ArrayList<OutboxRow>();
        var fresh = new ArrayList<Fresh>();
        for (var row : rows) {
            if (row.sealed().isPresent()) {
                whole.add(row);
            } else {
                var sealed = cipher.seal(row.outgoing());
                var ready = row.sealed(sealed.stanza());
                whole.add(ready);
                fresh.add(new Fresh(ready, sealed));
            }
        }
        if (!fresh.isEmpty()) commits.write(tx -> kept(tx, fresh));
        return whole;
    }

    private Outcome kept(Transaction tx, List<Fresh> rows) {
        for (var fresh : rows) {
            fresh.sealed().keep().accept(tx);
            store.seal(tx, fresh.row());
        }
        return Outcome.NONE;
    }

    private void send(List<OutboxRow> rows) {
        for (var row : rows) {
            if (!departure.send(row.sealed().orElseThrow())) {
                open = false;
                return;
            }
            sentUpTo = row.id();
            onTheWay++;
        }
    }

    /// Puts a stanza on the wire; false where there is none.
    @FunctionalInterface
    interface Departure {
        boolean send(String stanza);
    }

    private record Fresh(OutboxRow row, OutgoingCipher.Sealed sealed) {}
}

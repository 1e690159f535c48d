package im.hither.session;

import im.hither.storage.Database;
import im.hither.storage.Transaction;
import java.time.Clock;
import java.util.function.Function;

/// Turns outcomes into commits: outgoing stanzas become outbox rows in the same transaction, events
/// are published after it.
final class Commits {
    private final Database database;
    private final OutboxStore outbox;
    private final Events events;
    private final Clock clock;

    Commits(Database database, OutboxStore outbox, Events events, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /// One transaction; gives what it caused, already published.
    ///
    /// @throws im.hither.storage.StorageFailure when nothing was stored
    Outcome write(Function<Transaction, Outcome> work) {
        var outcome = database.write(tx -> kept(tx, work.apply(tx)));
        events.publish(outcome.events());
        return outcome;
    }

    private Outcome kept(Transaction tx, Outcome outcome) {
        var now = clock.instant();
        for (var outgoing : outcome.outgoing()) outbox.add(tx, outgoing, now);
        return outcome;
    }
}

package im.hither.feature.retention;

import im.hither.concurrent.Scheduler;
import im.hither.concurrent.SerialThread;
import im.hither.domain.ConversationId;
import im.hither.domain.TimelineEvent.HistoryDeleted;
import im.hither.session.Events;
import im.hither.storage.Database;
import im.hither.storage.StorageFailure;
import im.hither.storage.Transaction;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// Deletes messages so that nothing of them is left, some in each transaction.
public final class RetentionService implements Keeping {
    private static final System.Logger LOG = System.getLogger(RetentionService.class.getName());

    /// So many a transaction: some hundredths of a second, the index above all.
    private static final int STEP = 20;

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration AGAIN = Duration.ofHours(6);
    private static final int TRIES = 20;

    private final Database database;
    private final Events events;
    private final RetentionRepository retention;
    private final TombstoneRepository tombstones;
    private final Clock clock;

    public RetentionService(
            Database database,
            Events events,
            RetentionRepository retention,
            TombstoneRepository tombstones,
            Clock clock) {
        this.database = database;
        this.events = events;
        this.retention = retention;
        this.tombstones = tombstones;
        this.clock = clock;
    }

    /// Deletes what is too old, soon and every few hours, and what a crash left to be forgotten.
    public void start(Scheduler scheduler, SerialThread thread) {
        sweepAfter(SOON, scheduler, thread);
    }

    private void sweepAfter(Duration delay, Scheduler scheduler, SerialThread thread) {
        var _ =
                scheduler.after(
                        delay,
                        () ->
                                thread.submit(() -> {
                                    sweepAfter(AGAIN, scheduler, thread);
                                    sweep();
                                    if (database.read(retention::isToForget)) forget();
                                }));
    }

    @Override
    public int delete(Deletion deletion) {
        int count = remove(deletion);
        forget();
        return count;
    }

    @Override
    public Optional<Integer> days(Optional<ConversationId> conversation) {
        return database.read(snapshot -> retention.days(snapshot, conversation));
    }

    @Override
    public int keep(Optional<ConversationId> conversation, Optional<Integer> days) {
        database.write(tx -> {
            retention.keep(tx, conversation, days);
            return true;
        });
        return sweep();
    }

    private int sweep() {
        int count = 0;
        for (var conversation : database.read(retention::conversations)) {
            var floor =
                    database.read(
                            snapshot -> retention.floor(snapshot, conversation, clock.instant()));
            if (floor.isPresent()) {
                count += remove(new Deletion.OlderThan(conversation, floor.get()));
            }
        }
        if (count > 0) forget();
        return count;
    }

    private int remove(Deletion deletion) {
        int count = 0;
        for (int some = step(deletion); some > 0; some = step(deletion)) count += some;
        return count;
    }

    private int step(Deletion deletion) {
        var deleted =
                database.write(tx -> {
                    var some = retention.next(tx, deletion, STEP);
                    for (var message : some) {
                        tombstones.add(tx, message.value());
                        retention.delete(tx, message);
                    }
                    if (some.isEmpty()) deleteRest(tx, deletion);
                    retention.remember(tx);
                    return new HistoryDeleted(deletion.conversation(), tx.commit(), some);
                });
        events.publish(deleted);
        return deleted.messages().size();
    }

    private void deleteRest(Transaction tx, Deletion deletion) {
        switch (deletion) {
            case Deletion.One _ -> {}
            case Deletion.All(var conversation) -> retention.deleteRest(tx, conversation);
            case Deletion.OlderThan(var conversation, var time) ->
                    retention.deleteWaiting(tx, conversation, time);
        }
    }

    /// Somebody who is just reading may keep the log from being emptied; then it is tried again,
    /// and at the next start if need be.
    private void forget() {
        for (int tried = 1; ; tried++) {
            try {
                database.forgetDeleted();
                database.write(tx -> {
                    retention.forgotten(tx);
                    return true;
                });
                return;
            } catch (StorageFailure busy) {
                if (tried < TRIES) continue;
                LOG.log(System.Logger.Level.WARNING, "what was deleted is not forgotten yet", busy);
                return;
            }
        }
    }
}

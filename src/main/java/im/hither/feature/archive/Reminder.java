package im.hither.feature.archive;

import im.hither.concurrent.Scheduler;
import im.hither.session.AccountLink;
import java.time.Duration;
import java.util.Optional;

/// One appointment at a time, kept on the account's thread; a new one takes the place of the old.
final class Reminder {
    private final AccountLink link;
    private final Scheduler scheduler;
    private Optional<Scheduler.Appointment> waiting = Optional.empty();

    Reminder(AccountLink link, Scheduler scheduler) {
        this.link = link;
        this.scheduler = scheduler;
    }

    void in(Duration delay, Runnable task) {
        cancel();
        waiting = Optional.of(scheduler.after(delay, () -> link.submit(task)));
    }

    void cancel() {
        waiting.ifPresent(Scheduler.Appointment::cancel);
        waiting = Optional.empty();
    }
}

package im.hither.feature.archive;

import java.time.Duration;

/// Whether the archive has to be asked where the last messages stand: once it is quiet after some
/// went to or fro, and again where the question was lost. Account thread.
final class Confirmation {
    private static final Duration QUIET = Duration.ofSeconds(2);

    private final Reminder reminder;
    private final Runnable due;
    private long stirs;
    private long quietUpTo;
    private long askedUpTo;
    private long confirmedUpTo;

    /// @param due run when it is time to ask
    Confirmation(Reminder reminder, Runnable due) {
        this.reminder = reminder;
        this.due = due;
    }

    /// Messages went to or fro.
    void stirred() {
        stirs++;
        reminder.in(QUIET, this::quiet);
    }

    private void quiet() {
        quietUpTo = stirs;
        due.run();
    }

    boolean isDue() {
        return confirmedUpTo < quietUpTo;
    }

    /// A question leaves whose answer shows the archive's end.
    void asked() {
        askedUpTo = stirs;
    }

    /// Its answer is stored.
    void answered() {
        confirmedUpTo = askedUpTo;
    }

    void offline() {
        reminder.cancel();
    }
}

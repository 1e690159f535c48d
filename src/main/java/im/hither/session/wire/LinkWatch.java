package im.hither.session.wire;

import im.hither.concurrent.Scheduler;
import im.hither.concurrent.Scheduler.Appointment;
import im.hither.concurrent.Ticker;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Whether the server is still there. When nothing was heard for a while, or what was written is
/// not confirmed for a while, the server is asked; when nothing is heard after that either, or one
/// write blocks for ever, the link is dead. Any thread; nobody waits here.
final class LinkWatch {
    /// A write that took this long has waited for the server to take bytes, and it took them.
    private static final Duration SLOW = Duration.ofMillis(500);

    private final Patience patience;
    private final Ticker ticker;
    private final Scheduler scheduler;
    private final Runnable ask;
    private Runnable dead = () -> {};
    private Optional<Appointment> appointment = Optional.empty();
    private long appointed;
    private boolean over = true;
    private boolean asked;
    private long askedAt;
    private long deadline;
    private boolean unconfirmed;
    private long unconfirmedSince;
    private volatile long heard;
    private volatile boolean writing;
    private volatile long writingSince;

    /// @param ask puts a question to the server before everything that waits
    LinkWatch(Patience patience, Ticker ticker, Scheduler scheduler, Runnable ask) {
        this.patience = patience;
        this.ticker = ticker;
        this.scheduler = scheduler;
        this.ask = ask;
    }

    /// Begins to watch.
    ///
    /// @param whenDead run once, unless [#end] comes first
    synchronized void begin(Runnable whenDead) {
        dead = whenDead;
        over = false;
        heard = ticker.nanos();
        lookAgain();
    }

    synchronized void end() {
        over = true;
        appointment.ifPresent(Appointment::cancel);
    }

    /// Bytes came in.
    void heard() {
        heard = ticker.nanos();
    }

    /// The writer begins to write bytes.
    void writing() {
        writingSince = ticker.nanos();
        writing = true;
    }

    /// They are written.
    void wrote() {
        writing = false;
        if (ticker.nanos() - writingSince > SLOW.toNanos()) heard();
    }

    /// A stanza was written that the server has to confirm.
    synchronized void expectConfirmation() {
        if (unconfirmed) return;
        unconfirmed = true;
        unconfirmedSince = ticker.nanos();
        lookAgain();
    }

    /// The server has confirmed something; asks whether more is to come.
    synchronized void confirmed(BooleanSupplier more) {
        unconfirmed = more.getAsBoolean();
        unconfirmedSince = ticker.nanos();
    }

    /// There is reason to doubt: asks at once, and waits less long.
    synchronized void probe() {
        if (over) return;
        ask(patience.probe());
        lookAgain();
    }

    private synchronized void look() {
        if (over) return;
        var now = ticker.nanos();
        if (asked && heard - askedAt > 0) asked = false;
        var late = asked && now - deadline >= 0;
        if (late || (writing && now - writingSince >= patience.stuck().toNanos())) {
            over = true;
            dead.run();
            return;
        }
        if (!asked && isDue(now)) ask(patience.silence());
        lookAgain();
    }

    private boolean isDue(long now) {
        return now - heard >= patience.idle().toNanos()
                || (unconfirmed && now - unconfirmedSince >= patience.unconfirmed().toNanos());
    }

    private void ask(Duration silence) {
        var now = ticker.nanos();
        var end = now + silence.toNanos();
        deadline = asked && deadline - end < 0 ? deadline : end;
        asked = true;
        askedAt = now;
        unconfirmedSince = now; // the next reason to ask, when others were heard meanwhile
        ask.run();
    }

    /// Makes an appointment for the next moment at which something can be due, unless there is an
    /// earlier one.
    private void lookAgain() {
        if (over) return;
        var now = ticker.nanos();
        var next = next();
        if (appointment.isPresent()) {
            if (appointed - now > 0 && appointed - next <= 0) return;
            appointment.get().cancel();
        }
        appointed = next;
        appointment =
                Optional.of(scheduler.after(Duration.ofNanos(Math.max(0, next - now)), this::look));
    }

    private long next() {
        var next = asked ? deadline : heard + patience.idle().toNanos();
        if (unconfirmed && !asked) {
            next = earlier(next, unconfirmedSince + patience.unconfirmed().toNanos());
        }
        return writing ? earlier(next, writingSince + patience.stuck().toNanos()) : next;
    }

    private static long earlier(long one, long other) {
        return one - other < 0 ? one : other;
    }
}

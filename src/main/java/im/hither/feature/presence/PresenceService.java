package im.hither.feature.presence;

import im.hither.concurrent.Scheduler;
import im.hither.concurrent.SerialThread;
import im.hither.domain.Absence;
import im.hither.domain.OwnStatus;
import im.hither.domain.Presence;
import im.hither.domain.ProfileEvent.OwnPresenceChanged;
import im.hither.session.Events;
import im.hither.session.OwnPresence;
import im.hither.storage.Database;
import java.time.Duration;

/// Decides how one shows up: as chosen by hand, else by whether somebody sits at the computer. Its
/// state belongs to the application thread.
public final class PresenceService implements OwnPresences {
    /// So long away is away for longer (`xa`).
    static final Duration LONG = Duration.ofMinutes(15);

    private final Database database;
    private final SerialThread application;
    private final PresenceRepository statuses;
    private final OwnPresence own;
    private final Scheduler scheduler;
    private final Events events;
    private OwnStatus status = OwnStatus.USUAL;
    private Absence absence = Absence.HERE;
    private boolean hasWindow;
    private long times; // how often somebody came or went

    public PresenceService(
            Database database,
            SerialThread application,
            PresenceRepository statuses,
            OwnPresence own,
            Scheduler scheduler,
            Events events) {
        this.database = database;
        this.application = application;
        this.statuses = statuses;
        this.own = own;
        this.scheduler = scheduler;
        this.events = events;
    }

    /// Shows up as was chosen before; returns when that is known, so that no account shows up
    /// differently first.
    public void start() {
        var kept = status();
        own.show(kept.shown(Absence.HERE));
        application.submit(() -> status = kept);
    }

    /// There is a window from now on: a program without one waits for nobody to come back.
    public void begin() {
        application.offer(() -> {
            hasWindow = true;
            show();
        });
    }

    /// The computer is locked or idle, or no longer; any thread.
    public void away(boolean isAway) {
        application.offer(() -> become(isAway));
    }

    private void become(boolean isAway) {
        times++;
        absence = isAway ? Absence.AWAY : Absence.HERE;
        show();
        if (!isAway) return;
        var since = times;
        scheduler.after(LONG, () -> application.offer(() -> still(since)));
    }

    private void still(long since) {
        if (times != since) return;
        absence = Absence.LONG_AWAY;
        show();
    }

    private void show() {
        var now = due();
        if (now.equals(own.shown())) return;
        own.show(now);
        events.publish(new OwnPresenceChanged(status, now));
    }

    private Presence due() {
        return status.shown(hasWindow ? absence : Absence.HERE);
    }

    @Override
    public OwnStatus status() {
        return database.read(statuses::status);
    }

    @Override
    public Presence shown() {
        return own.shown();
    }

    @Override
    public void keep(OwnStatus chosen) {
        application.submit(() -> {
            database.write(tx -> {
                statuses.keep(tx, chosen);
                return chosen;
            });
            status = chosen;
            own.show(due());
            events.publish(new OwnPresenceChanged(chosen, own.shown()));
        });
    }
}

package im.hither.ui;

import im.hither.text.ShownTime;
import java.time.Duration;
import java.time.Instant;
import javafx.animation.PauseTransition;
import javafx.util.Subscription;

/// Wakes a view when a day begins and what was `Today` is `Yesterday`.
public final class DayChange {
    private static final Duration AFTER = Duration.ofSeconds(1);

    private final ShownTime times;
    private final Runnable action;
    private final PauseTransition night = new PauseTransition();

    private DayChange(ShownTime times, Runnable action) {
        this.times = times;
        this.action = action;
    }

    /// Runs the action after each midnight until the subscription is closed.
    public static Subscription each(ShownTime times, Runnable action) {
        var change = new DayChange(times, action);
        change.night.setOnFinished(_ -> change.morning());
        change.sleep();
        return change.night::stop;
    }

    private void morning() {
        action.run();
        sleep();
    }

    private void sleep() {
        var left = Duration.between(Instant.now(), times.midnight());
        var night = (left.isNegative() ? Duration.ZERO : left).plus(AFTER);
        this.night.setDuration(javafx.util.Duration.seconds((double) night.toSeconds()));
        this.night.playFromStart();
    }
}

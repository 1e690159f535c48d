package im.hither.ui;

import javafx.animation.AnimationTimer;

/// When what stands in the windows now can be seen. FX thread.
public final class Drawn {
    /// The first pulse hands the picture over, the second waits at its end until that was drawn.
    private static final int PULSES = 3;

    private Drawn() {}

    /// Runs `action` once that is so; at most two frames late.
    public static void then(Runnable action) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (++pulses < PULSES) return;
                stop();
                action.run();
            }
        }.start();
    }
}

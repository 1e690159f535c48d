package im.hither;

import im.hither.concurrent.Asker;
import im.hither.desktop.Profile;
import im.hither.desktop.Starts;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// A start of the window that is careful where those before it came to nothing: it looks as usual,
/// wears no style sheet of one's own and opens no conversation.
///
/// @param careful whether it is such a one
record SafeStart(Starts starts, boolean careful) {
    /// A window that has stood for so long has come to something.
    private static final Duration QUIET = Duration.minutes(1);

    /// Waits for the disk.
    static SafeStart of(Profile profile) {
        var starts = Starts.of(profile);
        return new SafeStart(starts, starts.begin());
    }

    /// The window stands. FX thread.
    void shown(Asker asker) {
        var quiet = new PauseTransition(QUIET);
        quiet.setOnFinished(_ ->
                asker.ask(
                        () -> {
                            starts.done();
                            return starts;
                        },
                        _ -> {}));
        quiet.play();
    }

    /// Somebody ended the program. Waits for the disk.
    void ended() {
        starts.done();
    }
}

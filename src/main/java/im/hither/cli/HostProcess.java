package im.hither.cli;

import im.hither.desktop.LogFile;
import im.hither.desktop.Profile;
import java.util.function.IntConsumer;

/// What concerns the process as a whole and not what it does; tests run several command lines in
/// one process and put something else here.
interface HostProcess {
    /// Calls `action` with the number of a signal that asks the process to end.
    void onSignal(IntConsumer action);

    /// Keeps the log in the profile, which this process owns now.
    void logIn(Profile profile);

    /// The process that this class runs in; it logs nothing until it owns a profile.
    static HostProcess own() {
        LogFile.none();
        return new HostProcess() {
            @Override
            public void onSignal(IntConsumer action) {
                Termination.onSignal(action);
            }

            @Override
            public void logIn(Profile profile) {
                LogFile.in(profile);
            }
        };
    }
}

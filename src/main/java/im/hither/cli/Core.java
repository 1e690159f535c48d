package im.hither.cli;

import im.hither.terminal.RunningProgram;
import im.hither.text.Texts;
import java.util.Optional;

/// The whole program without a window, over one profile: the database is open. Made by a [Program];
/// the command line starts it once and closes it at the end.
public interface Core extends RunningProgram, AutoCloseable {
    /// Begins to connect the enabled accounts, and returns.
    void start();

    /// A sentence about what had to be mended when the profile was opened, for whoever opened it.
    default Optional<String> notice(Texts texts) {
        return Optional.empty();
    }

    /// A command runs until this is closed: servers hold nothing back meanwhile.
    default Following attend() {
        return () -> {};
    }

    /// Ends the sessions in order and closes the database.
    @Override
    void close();
}

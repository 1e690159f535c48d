package im.hither.cli;

import im.hither.desktop.Profile;
import im.hither.storage.StorageFailure;
import im.hither.terminal.CommandFailure;
import im.hither.terminal.Console;
import java.util.List;
import java.util.function.Supplier;

/// What the command line needs to know of the program behind it.
///
/// @param <C> the program's own type of core
public interface Program<C extends Core> {
    /// Opens a profile that this process owns.
    ///
    /// @param forOneCommand what [Core#forOneCommand] will say
    /// @throws StorageFailure when the database cannot be used
    /// @throws CommandFailure for any other reason, with the sentence for the person
    C open(Profile profile, boolean forOneCommand);

    /// The features' commands, as objects with picocli's annotations. They may ask for the core
    /// while they run and not before: help and errors in arguments need none.
    List<Object> commands(Supplier<C> core, Console console);

    /// Shows the window and returns when it was closed. The core is opened when it is asked for,
    /// and closed by the caller.
    void window(Supplier<C> core, WindowLink link);

    /// Says on screen why there will be no window.
    void noWindow(String sentence);
}

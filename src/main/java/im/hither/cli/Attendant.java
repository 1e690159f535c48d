package im.hither.cli;

import im.hither.terminal.Terminal;
import java.util.List;

/// What the owner of a profile does for those who connect.
interface Attendant {
    /// Runs a command to its end and tells its status; interrupted when the client has gone.
    int execute(List<String> arguments, Terminal terminal);

    /// Brings the window to the front; false when there is none and the owner is about to end.
    ///
    /// @param link an `xmpp:` link to open in it; empty without one
    boolean show(String link);
}

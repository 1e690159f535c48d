package im.hither;

import im.hither.cli.CommandLineStart;
import im.hither.session.wire.SmackSetup;

/// The way in: limits of the JDK's XML parser and Smack's settings first, then what the arguments
/// ask for.
public final class Launcher {
    private Launcher() {}

    /// Opens the window, runs the headless core or one command.
    public static void main(String[] arguments) {
        SmackSetup.apply(); // before any other class that reads XML
        System.exit(new CommandLineStart<>(new HitherProgram()).run(arguments));
    }
}

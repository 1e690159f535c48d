package im.hither;

/// The way in: limits of the JDK's XML parser first, then what the arguments ask for.
public final class Launcher {
    private Launcher() {}

    /// Starts the window, the headless core or one command.
    public static void main(String[] arguments) {
        System.exit(0);
    }
}

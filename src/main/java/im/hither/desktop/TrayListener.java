package im.hither.desktop;

/// What somebody does with the icon, and whether there is one, on a thread of the desktop's: who
/// listens takes over and returns.
public interface TrayListener {
    /// Wants the window.
    void opened();

    /// Wants the program to end.
    void quit();

    /// Whether the icon can be seen, told whenever that changes; at first it cannot.
    void visible(boolean now);
}

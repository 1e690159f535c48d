package im.hither.desktop;

/// What the operating system tells, on a thread of its own: who listens takes over and returns.
public interface DesktopListener {
    /// The computer has slept.
    void woke();

    /// The network may be another one now.
    void networkChanged();

    /// Nobody sits there any more: the session is locked or idle. Or somebody does again.
    void away(boolean away);
}

package im.hither.session;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Whether somebody, or something, waits for what comes in (XEP-0352): nobody does when the session
/// is locked or idle or no window is visible, and nothing holds the attention. A server holds back
/// read states and receipts then. Without a window there is always attention. Any thread.
public final class Attention {
    private final List<Runnable> followers = new CopyOnWriteArrayList<>();
    private boolean hasWindow;
    private boolean visible;
    private boolean away;
    private int holds;

    /// The window can be seen, or no longer.
    public void window(boolean isVisible) {
        change(() -> {
            hasWindow = true;
            visible = isVisible;
        });
    }

    /// The session is locked or idle, or no longer.
    public void away(boolean isAway) {
        change(() -> away = isAway);
    }

    /// Something waits for what comes in, until closed: a command, a notification that stands.
    public Hold hold() {
        change(() -> holds++);
        return new Hold();
    }

    /// Whether a server should send everything at once.
    public synchronized boolean active() {
        return holds > 0 || !hasWindow || (visible && !away);
    }

    /// Tells whenever that changes, on the thread that changed it.
    void follow(Runnable follower) {
        followers.add(follower);
    }

    private void change(Runnable change) {
        boolean before;
        boolean after;
        synchronized (this) {
            before = active();
            change.run();
            after = active();
        }
        if (before != after) followers.forEach(Runnable::run);
    }

    /// A reason for attention.
    public final class Hold implements AutoCloseable {
        private boolean closed;

        private Hold() {}

        @Override
        public void close() {
            change(() -> {
                if (!closed) holds--;
                closed = true;
            });
        }
    }
}

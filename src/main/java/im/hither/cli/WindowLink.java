package im.hither.cli;

import org.jspecify.annotations.Nullable;

/// What other processes and the operating system may do to the window, also to one that is not
/// there yet. Actions are called from any thread.
public final class WindowLink implements Owner.Role {
    private @Nullable Runnable raise;
    private @Nullable Runnable close;
    private boolean raiseWanted;
    private boolean closeWanted;

    /// From now on, `raising` brings the window to the front and `closing` ends it.
    public synchronized void connect(Runnable raising, Runnable closing) {
        raise = raising;
        close = closing;
        if (raiseWanted) raising.run();
        if (closeWanted) closing.run();
    }

    @Override
    public synchronized boolean show() {
        if (raise == null) raiseWanted = true;
        else raise.run();
        return true;
    }

    synchronized void end() {
        if (close == null) closeWanted = true;
        else close.run();
    }

    @Override
    public void opened(Core core) {
        // the window says itself what there is to say
    }

    @Override
    public boolean forOneCommand() {
        return false;
    }
}

package im.hither.cli;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What other processes and the operating system may do to the window, also to one that is not
/// there yet. Actions are called from any thread.
public final class WindowLink implements Owner.Role {
    private final boolean hidden;
    private @Nullable Consumer<String> raise;
    private @Nullable Runnable close;
    private @Nullable String raiseWanted;
    private boolean closeWanted;

    private WindowLink(boolean hidden) {
        this.hidden = hidden;
    }

    /// To a window that is shown as soon as it can be.
    public static WindowLink shown() {
        return new WindowLink(false);
    }

    /// To one that waits to be asked for.
    static WindowLink hidden() {
        return new WindowLink(true);
    }

    /// Whether the window waits to be asked for, where it can be.
    public boolean isHidden() {
        return hidden;
    }

    /// From now on, `raising` brings the window to the front and opens the link it is given, none
    /// where that is empty; `closing` ends it.
    public synchronized void connect(Consumer<String> raising, Runnable closing) {
        raise = raising;
        close = closing;
        if (raiseWanted != null) raising.accept(raiseWanted);
        if (closeWanted) closing.run();
    }

    @Override
    public synchronized boolean show(String link) {
        if (raise == null) raiseWanted = link;
        else raise.accept(link);
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

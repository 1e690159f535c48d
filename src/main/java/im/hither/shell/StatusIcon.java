package im.hither.shell;

import im.hither.concurrent.SerialThread;
import im.hither.desktop.Tray;
import im.hither.desktop.TrayListener;
import im.hither.text.Texts;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiFunction;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// The program among the status icons of the desktop, where it can be found without its window. FX
/// thread; what waits for the desktop has a thread of its own.
public final class StatusIcon implements AutoCloseable {
    private final Texts texts;
    private final Executor fxThread;
    private final Runnable open;
    private final Runnable quit;
    private final SerialThread thread = new SerialThread("status-icon");
    private final ReadOnlyBooleanWrapper visible = new ReadOnlyBooleanWrapper();
    private Tray tray = Tray.NONE; // that thread's
    private int unread;

    /// @param open brings the window
    /// @param quit ends the program
    public StatusIcon(Texts texts, Executor fxThread, Runnable open, Runnable quit) {
        this.texts = texts;
        this.fxThread = fxThread;
        this.open = open;
        this.quit = quit;
    }

    /// Shows it where the desktop has a place for it.
    public void begin(BiFunction<Tray.Words, TrayListener, Tray> connect) {
        var words = new Tray.Words(texts.text("shell.tray.open"), texts.text("shell.tray.quit"));
        submit(() -> tray = connect.apply(words, new Clicked()));
        show();
    }

    /// So many messages are unread.
    public void unread(int count) {
        if (unread == count) return;
        unread = count;
        show();
    }

    private void show() {
        var tip = unread > 0 ? texts.count("shell.unread", unread) : "";
        var shown = new Tray.Shown(tip, unread, StatusPicture.of(unread > 0));
        submit(() -> tray.show(shown));
    }

    /// Whether it can be seen; never before the desktop says so.
    public ReadOnlyBooleanProperty visibleProperty() {
        return visible.getReadOnlyProperty();
    }

    private void submit(Runnable task) {
        try {
            thread.submit(task);
        } catch (RejectedExecutionException closed) {
            // the program ends
        }
    }

    /// Takes it away.
    @Override
    public void close() {
        submit(() -> tray.close());
        thread.close();
    }

    private final class Clicked implements TrayListener {
        @Override
        public void opened() {
            fxThread.execute(open);
        }

        @Override
        public void quit() {
            fxThread.execute(quit);
        }

        @Override
        public void visible(boolean now) {
            fxThread.execute(() -> visible.set(now));
        }
    }
}

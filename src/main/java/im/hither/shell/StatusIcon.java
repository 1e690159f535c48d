package im.hither.shell;

import im.hither.concurrent.SerialThread;
import im.hither.desktop.Tray;
import im.hither.desktop.TrayListener;
import im.hither.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
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
    private Tray tray = Tray.NONE; // that thread's, as what was drawn for it
    private final Map<Boolean, List<Tray.Picture>> drawn = new HashMap<>();
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
        thread.offer(() -> tray = connect.apply(words, new Clicked()));
        show();
    }

    /// So many messages are unread.
    public void unread(int count) {
        if (unread == count) return;
        unread = count;
        show();
    }

    private void show() {
        var count = unread;
        var tip = count > 0 ? texts.count("shell.unread", count) : "";
        thread.offer(() -> {
            if (tray.equals(Tray.NONE)) return;
            tray.show(
                    new Tray.Shown(
                            tip, count, drawn.computeIfAbsent(count > 0, StatusPicture::of)));
        });
    }

    /// Whether it can be seen; never before the desktop says so.
    public ReadOnlyBooleanProperty visibleProperty() {
        return visible.getReadOnlyProperty();
    }

    /// Takes it away.
    @Override
    public void close() {
        thread.offer(() -> tray.close());
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

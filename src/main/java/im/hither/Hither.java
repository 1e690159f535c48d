package im.hither;

import im.hither.concurrent.Parallel;
import im.hither.desktop.Graphics;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/// The toolkit, once per process. Its windows carry the name of this class (`WM_CLASS` of X11), by
/// which a desktop finds im.hither.Hither.desktop, and with it the icon and the name.
public final class Hither extends Application {
    private static final AtomicBoolean STARTED = new AtomicBoolean();
    private static final CountDownLatch BEGUN = new CountDownLatch(1);
    private static final AtomicReference<RuntimeException> FAILURE = new AtomicReference<>();

    /// Begins to start and returns at once; a second time it does nothing.
    static void begin() {
        if (STARTED.getAndSet(true)) return;
        Platform.setImplicitExit(false);
        Graphics.choose();
        Parallel.start("toolkit", Hither::run);
    }

    /// Returns when windows can be made.
    ///
    /// @throws UnsupportedOperationException when there is no screen
    static void awaitBegun() throws InterruptedException {
        BEGUN.await();
        var failure = FAILURE.get();
        if (failure != null) throw failure;
    }

    private static void run() {
        try {
            launch(Hither.class);
        } catch (RuntimeException noScreen) {
            FAILURE.set(noScreen);
            BEGUN.countDown();
        }
    }

    @Override
    public void start(Stage unused) {
        BEGUN.countDown();
    }
}

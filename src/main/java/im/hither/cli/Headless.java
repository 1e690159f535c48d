package im.hither.cli;

import java.util.concurrent.CountDownLatch;

/// A process that owns the profile without a window, until somebody ends it or wants the window.
final class Headless implements Owner.Role {
    private final CountDownLatch end = new CountDownLatch(1);

    @Override
    public boolean forOneCommand() {
        return false;
    }

    @Override
    public boolean show() {
        end();
        return false;
    }

    void end() {
        end.countDown();
    }

    void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException _) {
            end();
        }
    }
}

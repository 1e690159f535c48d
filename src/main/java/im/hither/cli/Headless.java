package im.hither.cli;

import im.hither.terminal.Terminal;
import im.hither.text.Texts;
import java.util.concurrent.CountDownLatch;

/// A process that owns the profile without a window, until somebody ends it or wants the window.
final class Headless implements Owner.Role {
    private final CountDownLatch end = new CountDownLatch(1);
    private final Terminal terminal;

    Headless(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void opened(Core core) {
        core.notice(new Texts(terminal.locale())).ifPresent(terminal::complain);
    }

    @Override
    public boolean forOneCommand() {
        return false;
    }

    @Override
    public boolean show(String link) {
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

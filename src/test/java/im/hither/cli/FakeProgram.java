package im.hither.cli;

import im.hither.desktop.Profile;
import im.hither.terminal.CommandFailure;
import im.hither.terminal.Console;
import im.hither.terminal.ExitStatus;
import im.hither.testing.FakeRunningProgram;
import im.hither.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// A program with one group of commands that do nothing but what tests look at.
final class FakeProgram implements Program<FakeProgram.FakeCore> {
    final AtomicInteger opened = new AtomicInteger();
    final AtomicInteger closed = new AtomicInteger();
    final CountDownLatch windowShown = new CountDownLatch(1);
    final CountDownLatch windowRaised = new CountDownLatch(1);
    final BlockingQueue<String> links = new LinkedBlockingQueue<>();
    final CountDownLatch windowClosed = new CountDownLatch(1);
    volatile String refusal = "";
    volatile String noWindow = "";
    volatile boolean screen = true;
    volatile Optional<String> notice = Optional.empty();
    volatile Runnable onOpen = () -> {};
    volatile Runnable onNoWindow = () -> {};

    @Override
    public FakeCore open(Profile profile, boolean forOneCommand) {
        onOpen.run();
        if (!refusal.isEmpty()) throw new CommandFailure(ExitStatus.PROFILE_UNUSABLE, refusal);
        opened.incrementAndGet();
        return new FakeCore(forOneCommand);
    }

    @Override
    public List<Object> commands(Supplier<FakeCore> core, Console console) {
        return List.of(new FakeCommands(core, console));
    }

    @Override
    public void window(Supplier<FakeCore> core, WindowLink link) {
        var _ = core.get();
        link.connect(this::raise, windowClosed::countDown);
        windowShown.countDown();
        try {
            windowClosed.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void raise(String link) {
        windowRaised.countDown();
        links.add(link);
    }

    @Override
    public void noWindow(String sentence) {
        if (!screen) throw new UnsupportedOperationException("no display");
        noWindow = sentence;
        onNoWindow.run();
    }

    final class FakeCore extends FakeRunningProgram implements Core {
        private final boolean forOneCommand;

        FakeCore(boolean forOneCommand) {
            this.forOneCommand = forOneCommand;
        }

        @Override
        public void start() {}

        @Override
        public Optional<String> notice(Texts texts) {
            return notice;
        }

        @Override
        public boolean forOneCommand() {
            return forOneCommand;
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }
}

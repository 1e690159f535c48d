package im.hither.cli;

import im.hither.terminal.Terminal;
import im.hither.text.Texts;
import java.util.OptionalInt;

/// A process that owns the profile for one command. Somebody who wants the window, or a signal,
/// ends the command; what was started for it still closes in order.
final class OneCommand implements Owner.Role {
    private static final int SIGNAL_STATUS = 128;

    private final Terminal terminal;
    private final Thread command = Thread.currentThread();
    private boolean running = true;
    private int signal;

    /// The command runs on the calling thread.
    OneCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void opened(Core core) {
        core.notice(new Texts(terminal.locale())).ifPresent(terminal::complain);
    }

    @Override
    public boolean forOneCommand() {
        return true;
    }

    @Override
    public boolean show(String link) {
        stop();
        return false;
    }

    synchronized void signalled(int number) {
        signal = number;
        stop();
    }

    private synchronized void stop() {
        if (running) command.interrupt();
        running = false;
    }

    /// The command has returned. False when it was made to.
    synchronized boolean done() {
        var byItself = running;
        running = false;
        var _ = Thread.interrupted(); // the closing that follows must not be disturbed
        return byItself;
    }

    /// The status of a process that a signal ended, by the custom of shells.
    synchronized OptionalInt signalStatus() {
        return signal == 0 ? OptionalInt.empty() : OptionalInt.of(SIGNAL_STATUS + signal);
    }
}

package im.hither.cli;

import im.hither.desktop.ProfileLock;
import im.hither.storage.StorageFailure;
import im.hither.terminal.CommandFailure;
import im.hither.terminal.Console;
import im.hither.terminal.RunningProgram;
import im.hither.terminal.Terminal;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.RunLast;

/// This process while it owns the profile: opens the core when something needs it, and runs
/// commands, its own and those of other processes, any number at the same time.
final class Owner<C extends Core> implements Attendant, AutoCloseable {
    private final Program<C> program;
    private final ProfileAccess access;
    private final ProfileLock lock;
    private final Role role;
    private final ControlServer server;
    private final EventJournal journal = new EventJournal();
    private @Nullable C core;
    private @Nullable CommandFailure failure;
    private boolean closed;

    /// Begins to answer at the control socket; `lock` is this object's to release.
    ///
    /// @throws CommandFailure when the socket cannot be opened
    Owner(Program<C> program, ProfileAccess access, ProfileLock lock, Role role) {
        this.program = program;
        this.access = access;
        this.lock = lock;
        this.role = role;
        try {
            this.server = ControlServer.open(access.socket(), this);
        } catch (IOException failure) {
            lock.close();
            throw access.unusable(failure);
        }
    }

    /// What this process is there for.
    interface Role {
        /// Only one command, or until somebody ends it.
        boolean forOneCommand();

        /// The core was opened and not started yet.
        void opened(Core core);

        /// As in [Attendant#show].
        boolean show(String link);
    }

    /// The core, opened and started by the first who asks; the others wait for it.
    ///
    /// @throws CommandFailure when the profile cannot be used
    /// @throws CancellationException when this process is about to end
    synchronized C core() {
        if (closed) throw new CancellationException("the owner ends");
        if (failure != null) throw failure;
        if (core == null) core = open();
        return core;
    }

    private C open() {
        try {
            var opened = program.open(access.profile(), role.forOneCommand());
            opened.follow(journal::add);
            role.opened(opened);
            opened.start();
            return opened;
        } catch (StorageFailure refused) {
            failure = access.unusable(refused);
            throw failure;
        } catch (CommandFailure refused) {
            failure = refused;
            throw refused;
        }
    }

    @Override
    public int execute(List<String> arguments, Terminal terminal) {
        var console = new Console(terminal, this::core);
        var commands = new ArrayList<>(program.commands(this::core, console));
        commands.add(new EventsCommand(console, journal));
        try (var _ = attended()) {
            return new CommandTree(commands, console).execute(arguments, new RunLast());
        }
    }

    private synchronized RunningProgram.Following attended() {
        return core == null ? () -> {} : core.attend();
    }

    @Override
    public boolean show(String link) {
        return role.show(link);
    }

    /// Takes no more commands and lets those of other processes end by themselves for so long.
    void drain(Duration grace) {
        server.drain(grace);
    }

    /// Ends the commands of other processes, closes the core and gives the profile up.
    @Override
    public void close() {
        server.close();
        ending().ifPresent(Core::close);
        lock.close();
    }

    private synchronized Optional<C> ending() {
        var open = closed ? null : core;
        closed = true;
        return Optional.ofNullable(open);
    }
}

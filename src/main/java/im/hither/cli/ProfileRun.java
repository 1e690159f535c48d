package im.hither.cli;

import im.hither.cli.ProfileAccess.Access.Connected;
import im.hither.cli.ProfileAccess.Access.Owned;
import im.hither.desktop.Profile;
import im.hither.desktop.ProfileLock;
import im.hither.terminal.CommandFailure;
import im.hither.terminal.Deadline;
import im.hither.terminal.ExitStatus;
import im.hither.terminal.Terminal;
import im.hither.text.Texts;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/// What this process does with a profile: one command, the program without a window, or the window.
/// Each takes the profile for itself or turns to the process that has it.
final class ProfileRun<C extends Core> {
    private static final System.Logger LOG = System.getLogger(ProfileRun.class.getName());
    private static final Duration HANDOVER = Duration.ofSeconds(10);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Program<C> program;
    private final Terminal terminal;
    private final HostProcess host;
    private final Texts texts;
    private final ProfileAccess profile;

    ProfileRun(Program<C> program, Profile profile, Terminal terminal, HostProcess host) {
        this.program = program;
        this.host = host;
        this.terminal = terminal;
        this.texts = new Texts(terminal.locale());
        this.profile = new ProfileAccess(profile, texts);
    }

    /// Runs the command at the owner, or in this process where there is none.
    int command(List<String> arguments) {
        return switch (profile.access()) {
            case Owned(var lock) -> command(lock, arguments);
            case Connected(var owner) -> {
                try (owner) {
                    yield owner.execute(arguments, terminal).orElseThrow(this::ownerGone);
                } catch (IOException _) {
                    throw ownerGone();
                }
            }
        };
    }

    private CommandFailure ownerGone() {
        return new CommandFailure(ExitStatus.PROFILE_HELD, texts.text("command.ownerGone"));
    }

    private int command(ProfileLock lock, List<String> arguments) {
        var role = new OneCommand(terminal);
        try (var owner = own(lock, role)) {
            host.onSignal(role::signalled);
            var status = owner.execute(arguments, terminal);
            if (role.done()) owner.drain(GRACE);
            return role.signalStatus().orElse(status);
        }
    }

    /// Owns the profile until a signal comes or somebody wants the window.
    int headless() {
        var role = new Headless(terminal);
        var lock = profile.take().orElseThrow(() -> profile.held("command.held"));
        try (var owner = own(lock, role)) {
            host.onSignal(_ -> role.end());
            owner.core();
            terminal.print("ready");
            role.awaitEnd();
            return ExitStatus.DONE.code();
        }
    }

    /// Shows the window: the one that is there, or an own one.
    ///
    /// @param own the way to the own one
    /// @param link an `xmpp:` link to open in it; empty without one
    int window(WindowLink own, String link) {
        try {
            switch (profile.access()) {
                case Owned(var lock) -> window(lock, own, link);
                case Connected(var owner) -> {
                    if (!shown(owner, link)) {
                        window(profile.takeBefore(Deadline.in(HANDOVER)), own, link);
                    }
                }
            }
            return ExitStatus.DONE.code();
        } catch (CommandFailure failure) {
            sayOnScreen(failure);
            throw failure;
        }
    }

    /// Until it was read, or a signal asks the process to end.
    private void sayOnScreen(CommandFailure failure) {
        var waiting = Thread.currentThread();
        host.onSignal(_ -> waiting.interrupt());
        try {
            program.noWindow(failure.sentence());
        } catch (RuntimeException noScreen) {
            LOG.log(System.Logger.Level.DEBUG, "no screen to say it on", noScreen);
        }
        var _ = Thread.interrupted(); // what follows is the end anyway
    }

    private static boolean shown(OwnerConnection owner, String link) {
        try (owner) {
            return owner.show(link);
        } catch (IOException _) {
            return false; // it ended before it could answer
        }
    }

    private void window(ProfileLock lock, WindowLink window, String link) {
        if (!link.isEmpty()) window.show(link);
        try (var owner = own(lock, window)) {
            host.onSignal(_ -> window.end());
            program.window(owner::core, window);
        }
    }

    private Owner<C> own(ProfileLock lock, Owner.Role role) {
        host.logIn(profile.profile());
        return new Owner<>(program, profile, lock, role);
    }
}

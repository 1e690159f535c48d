package im.hither.cli;

import im.hither.desktop.Profile;
import im.hither.testing.FakeTerminal;
import java.util.function.IntConsumer;

/// A command typed in this JVM at a profile that a process owns: it reads its arguments here and is
/// carried out there, over the control socket, without the start of a process for each.
public final class ClientHere {
    private ClientHere() {}

    /// The status that the command's process would have ended with.
    public static <C extends Core> int run(
            Program<C> program, FakeTerminal terminal, String... arguments) {
        return new CommandLineStart<>(program, terminal, new NoHost()).run(arguments);
    }

    private static final class NoHost implements HostProcess {
        @Override
        public void onSignal(IntConsumer action) {}

        @Override
        public void logIn(Profile profile) {
            throw new IllegalStateException("nobody owned the profile any more");
        }
    }
}

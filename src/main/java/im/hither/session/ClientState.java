package im.hither.session;

import im.hither.concurrent.Scheduler;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/// Tells one account's server whether anybody pays attention (XEP-0352): at once when somebody
/// does, a little later when nobody does any more. Account thread.
final class ClientState {
    private static final Duration BEFORE_INACTIVE = Duration.ofSeconds(10);

    private final Attention attention;
    private final Server server;
    private final Scheduler scheduler;
    private final Executor thread;
    private boolean told = true;

    /// @param thread the account's, a [SerialThread]
    ClientState(Attention attention, Server server, Scheduler scheduler, Executor thread) {
        this.attention = attention;
        this.server = server;
        this.scheduler = scheduler;
        this.thread = thread;
    }

    /// A stream begins or goes on: servers take a client for active then.
    void online() {
        told = true;
        changed();
    }

    /// Attention came or went.
    void changed() {
        if (attention.active()) tell();
        else scheduler.after(BEFORE_INACTIVE, this::later);
    }

    private void later() {
        try {
            thread.execute(this::tell);
        } catch (RejectedExecutionException closed) {
            // the account has ended
        }
    }

    private void tell() {
        var active = attention.active();
        if (told != active && server.tell(active)) told = active;
    }

    /// The account's server.
    @FunctionalInterface
    interface Server {
        /// False where there is no stream, or the server does not know of such states.
        boolean tell(boolean active);
    }
}

package im.hither.session;

import im.hither.concurrent.Scheduler;
import im.hither.concurrent.SerialThread;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jivesoftware.smack.SmackException.NotConnectedException;
import org.jivesoftware.smack.XMPPConnection;
import org.jivesoftware.smack.packet.Nonza;
import org.jivesoftware.smackx.csi.packet.ClientStateIndication;

/// Tells one account's server whether anybody pays attention (XEP-0352): at once when somebody
/// does, a little later when nobody does any more. Account thread.
final class ClientState {
    private static final Logger LOG = Logger.getLogger(ClientState.class.getName());
    private static final Duration BEFORE_INACTIVE = Duration.ofSeconds(10);

    private final Attention attention;
    private final XMPPConnection connection;
    private final Scheduler scheduler;
    private final SerialThread thread;
    private boolean told = true;

    ClientState(
            Attention attention,
            XMPPConnection connection,
            Scheduler scheduler,
            SerialThread thread) {
        this.attention = attention;
        this.connection = connection;
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
            thread.submit(this::tell);
        } catch (RejectedExecutionException closed) {
            // the account has ended
        }
    }

    private void tell() {
        var active = attention.active();
        if (told == active || !connection.isAuthenticated() || !understood()) return;
        try {
            connection.sendNonza(word(active));
            told = active;
        } catch (NotConnectedException gone) {
            LOG.log(Level.FINE, "not told: there is no stream", gone);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean understood() {
        return connection.hasFeature("csi", ClientStateIndication.NAMESPACE);
    }

    private static Nonza word(boolean active) {
        return active
                ? ClientStateIndication.Active.INSTANCE
                : ClientStateIndication.Inactive.INSTANCE;
    }
}

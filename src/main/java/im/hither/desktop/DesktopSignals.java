package im.hither.desktop;

import im.hither.concurrent.Scheduler;
import im.hither.concurrent.Scheduler.Appointment;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.freedesktop.dbus.exceptions.DBusException;

/// What happens to the computer, as far as its system tells: login1 and NetworkManager over the
/// system bus where there is one, and looking every few seconds for what they do not tell.
public final class DesktopSignals implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(DesktopSignals.class.getName());

    /// The first moments belong to the window.
    private static final Duration AFTER_START = Duration.ofSeconds(3);

    private final Scheduler scheduler;
    private final Clock clock;
    private final DesktopListener listener;
    private final Optional<String> bus;
    private final Appointment beginning;
    private Optional<SystemBus> connected = Optional.empty();
    private Optional<Looking> looking = Optional.empty();
    private boolean closed;

    private DesktopSignals(
            Scheduler scheduler, Clock clock, DesktopListener listener, Optional<String> bus) {
        this.scheduler = scheduler;
        this.clock = clock;
        this.listener = listener;
        this.bus = bus;
        this.beginning = scheduler.after(AFTER_START, this::begin);
    }

    /// Listens from soon on until closed.
    public static DesktopSignals listen(
            Scheduler scheduler, Clock clock, DesktopListener listener) {
        return new DesktopSignals(scheduler, clock, listener, Surroundings.current().systemBus());
    }

    private synchronized void begin() {
        if (closed) return;
        connected = bus.flatMap(this::connect);
        var sleep = connected.isPresent() && connected.get().tellsSleep();
        var network = connected.isPresent() && connected.get().tellsNetwork();
        if (!sleep || !network) {
            looking = Optional.of(new Looking(scheduler, clock, listener, !sleep, !network));
        }
    }

    private Optional<SystemBus> connect(String address) {
        try {
            return Optional.of(SystemBus.connect(address, listener));
        } catch (DBusException | RuntimeException none) {
            LOG.log(Level.DEBUG, "the system bus is of no use", none);
            return Optional.empty();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        beginning.cancel();
        looking.ifPresent(Looking::close);
        connected.ifPresent(SystemBus::close);
    }
}

package im.hither.desktop;

import im.hither.concurrent.Scheduler;
import im.hither.concurrent.Scheduler.Appointment;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Finds out without any help that the computer has slept (the time of day ran on between two looks
/// that were to be seconds apart) or that its addresses are others.
final class Looking implements AutoCloseable {
    static final Duration EVERY = Duration.ofSeconds(4);

    /// A busy computer is late as well.
    private static final Duration LATE = Duration.ofSeconds(10);

    private final Scheduler scheduler;
    private final Clock clock;
    private final DesktopListener listener;
    private final boolean forSleep;
    private final boolean forNetwork;
    private final Supplier<Set<InetAddress>> lookUp;
    private Set<InetAddress> addresses;
    private Instant last;
    private Appointment next;
    private boolean closed;

    Looking(
            Scheduler scheduler,
            Clock clock,
            DesktopListener listener,
            boolean forSleep,
            boolean forNetwork) {
        this(scheduler, clock, listener, forSleep, forNetwork, Looking::ofThisComputer);
    }

    Looking(
            Scheduler scheduler,
            Clock clock,
            DesktopListener listener,
            boolean forSleep,
            boolean forNetwork,
            Supplier<Set<InetAddress>> lookUp) {
        this.scheduler = scheduler;
        this.clock = clock;
        this.listener = listener;
        this.forSleep = forSleep;
        this.forNetwork = forNetwork;
        this.lookUp = lookUp;
        this.addresses = forNetwork ? lookUp.get() : Set.of();
        this.last = clock.instant();
        this.next = scheduler.after(EVERY, this::look);
    }

    private synchronized void look() {
        if (closed) return;
        var now = clock.instant();
        var late = Duration.between(last, now).compareTo(EVERY.plus(LATE)) > 0;
        last = now;
        if (forSleep && late) listener.woke();
        if (forNetwork) lookAtAddresses();
        next = scheduler.after(EVERY, this::look);
    }

    private void lookAtAddresses() {
        var found = lookUp.get();
        if (found.equals(addresses)) return;
        addresses = found;
        listener.networkChanged();
    }

    @Override
    public synchronized void close() {
        closed = true;
        next.cancel();
    }

    private static Set<InetAddress> ofThisComputer() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(each -> !each.isLoopbackAddress() && !each.isLinkLocalAddress())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (SocketException none) {
            return Set.of();
        }
    }
}

package im.hither.session.wire.dial;

import im.hither.concurrent.Parallel;
import im.hither.concurrent.Scheduler;
import im.hither.domain.ConnectionProblem;
import im.hither.session.wire.dns.AddressLookup;
import im.hither.session.wire.dns.Family;
import im.hither.session.wire.dns.Route;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// Makes TCP connections for one account: straight, or through its proxy.
public final class Dialler {
    private static final Duration STAGGER = Duration.ofMillis(250); // RFC 8305 §8
    // each attempt costs the proxy a connection, and Tor a circuit
    private static final Duration STAGGER_THROUGH_PROXY = Duration.ofSeconds(8);
    private static final int PATIENCE_WITH_PROXY = 6;

    private final AddressLookup lookup;
    private final Scheduler scheduler;
    private final Sockets sockets;
    private final Optional<ProxyAccess> proxy;

    /// @param connect how long to wait for a TCP connection
    /// @param answer how long reading waits afterwards
    public Dialler(
            AddressLookup lookup,
            Scheduler scheduler,
            Optional<ProxyAccess> proxy,
            Duration connect,
            Duration answer) {
        this.lookup = lookup;
        this.scheduler = scheduler;
        this.proxy = proxy;
        this.sockets = new Sockets(connect, answer);
    }

    /// Begins to look for a connection to one of the places, the first ones first.
    public Search search(List<Route> routes) {
        return proxy.map(each -> through(each, routes)).orElseGet(() -> straight(routes));
    }

    private Search through(ProxyAccess each, List<Route> routes) {
        var patience = sockets.connect().multipliedBy(PATIENCE_WITH_PROXY);
        var connector = new ThroughProxy(each, lookup, sockets, patience);
        var race = new Race(routes, connector, scheduler, STAGGER_THROUGH_PROXY);
        race.lookNothingUp();
        return new Search(race);
    }

    private Search straight(List<Route> routes) {
        var named = routes.stream().filter(each -> !isOnion(each.host())).toList();
        var race = new Race(named, sockets.straight(), scheduler, STAGGER);
        for (var each : routes) {
            if (isOnion(each.host())) {
                race.failed(each.toString(), new ConnectionProblem.ProxyNeeded(each.host()));
            }
        }
        race.lookUp(this::ask);
        return new Search(race);
    }

    /// A name that DNS must not be asked for (RFC 7686 §2).
    public static boolean isOnion(String host) {
        var name = host.toLowerCase(Locale.ROOT);
        return name.endsWith(".onion") || name.endsWith(".onion.");
    }

    private void ask(String host, Family family, Consumer<List<InetAddress>> answer) {
        Parallel.start("address-lookup", () -> answer.accept(addresses(host, family)));
    }

    private List<InetAddress> addresses(String host, Family family) {
        try {
            var literal = InetAddress.ofLiteral(host);
            var isWanted = literal instanceof Inet4Address == (family == Family.IPV4);
            return isWanted ? List.of(literal) : List.of();
        } catch (IllegalArgumentException aName) {
            return lookup.addresses(host, family);
        }
    }
}

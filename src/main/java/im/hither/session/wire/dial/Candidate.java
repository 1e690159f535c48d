package im.hither.session.wire.dial;

import im.hither.session.wire.dns.Family;
import im.hither.session.wire.dns.Route;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A route with what is known of its host's addresses so far. Guarded by its race.
final class Candidate {
    private final Route route;
    private final Deque<Place> ipv6 = new ArrayDeque<>();
    private final Deque<Place> ipv4 = new ArrayDeque<>();
    private final Set<Family> pending = EnumSet.allOf(Family.class);
    private Family turn = Family.IPV6;
    private boolean patient = true;
    private boolean found;

    Candidate(Route route) {
        this.route = route;
    }

    Route route() {
        return route;
    }

    /// The addresses of one family are there.
    void answered(Family family, List<InetAddress> addresses) {
        pending.remove(family);
        found |= !addresses.isEmpty();
        for (var each : addresses) {
            put(family, new Place(route, new InetSocketAddress(each, route.port())));
        }
    }

    /// There is one place and nothing is asked.
    void settle(Place place) {
        pending.clear();
        found = true;
        put(Family.IPV6, place);
    }

    private void put(Family family, Place place) {
        untried(family).add(place);
    }

    private Deque<Place> untried(Family family) {
        return switch (family) {
            case IPV6 -> ipv6;
            case IPV4 -> ipv4;
        };
    }

    /// What was broken off is tried again before the others.
    void putBack(Place place) {
        untried(turn).addFirst(place);
    }

    /// IPv6 was waited for long enough.
    void hurry() {
        patient = false;
    }

    /// IPv4 is there and IPv6 is not: worth waiting a moment (RFC 8305 §3).
    boolean waitsForIpv6() {
        return patient && pending.contains(Family.IPV6) && !pending.contains(Family.IPV4);
    }

    /// Nothing can be said yet about whether there is a next place.
    boolean undecided() {
        if (ipv6.isEmpty() && ipv4.isEmpty()) return !pending.isEmpty();
        return waitsForIpv6();
    }

    /// Nothing of it is worth a try any more.
    void abandon() {
        pending.clear();
        ipv6.clear();
        ipv4.clear();
    }

    /// All answers came, and there was no address in any.
    boolean unknown() {
        return pending.isEmpty() && !found;
    }

    /// The next place, the families in turn; empty when there is none, or none yet.
    Optional<Place> next() {
        if (undecided()) return Optional.empty();
        var other = turn == Family.IPV6 ? Family.IPV4 : Family.IPV6;
        var from = untried(turn).isEmpty() ? other : turn;
        var place = Optional.ofNullable(untried(from).poll());
        if (place.isPresent()) turn = from == Family.IPV6 ? Family.IPV4 : Family.IPV6;
        return place;
    }
}

package im.hither.session.wire.dial;

import im.hither.session.wire.dns.Route;
import java.net.InetSocketAddress;

/// One address to connect to; not resolved where a proxy does that.
record Place(Route route, InetSocketAddress address) {
    @Override
    public String toString() {
        if (address.isUnresolved()) return route.toString();
        var literal = address.getAddress().getHostAddress();
        return literal.equals(route.host()) ? route.toString() : route + " (" + literal + ")";
    }
}

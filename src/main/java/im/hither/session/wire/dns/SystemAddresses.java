package im.hither.session.wire.dns;

import im.hither.concurrent.NamedPool;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver.LookupPolicy;
import java.util.Arrays;
import java.util.List;

/// Addresses as the computer finds them: its list of hosts, its name servers. The look-up is native
/// code and may take long, so it runs in a pool and the caller waits.
public final class SystemAddresses implements AddressLookup {
    private static final String ANY_NAME = "localhost";

    private final NamedPool pool;

    public SystemAddresses(NamedPool pool) {
        this.pool = pool;
    }

    @Override
    public List<InetAddress> addresses(String host, Family family) {
        try {
            return pool.<List<InetAddress>, UnknownHostException>call(() -> lookUp(host, family));
        } catch (UnknownHostException none) {
            return List.of();
        }
    }

    private static List<InetAddress> lookUp(String host, Family family)
            throws UnknownHostException {
        haveResolverMade();
        var resolver = BuiltInResolver.known();
        if (resolver == null) {
            return Arrays.stream(InetAddress.getAllByName(host))
                    .filter(each -> each instanceof Inet4Address == (family == Family.IPV4))
                    .toList();
        }
        var wanted = family == Family.IPV4 ? LookupPolicy.IPV4 : LookupPolicy.IPV6;
        return resolver.lookupByName(host, LookupPolicy.of(wanted)).toList();
    }

    /// The JDK makes its resolver with the first name, whether it knows it or not.
    private static void haveResolverMade() {
        try {
            InetAddress.getAllByName(ANY_NAME);
        } catch (UnknownHostException evenThatIsUnknownHere) {
            // it is made all the same
        }
    }
}

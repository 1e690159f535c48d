package im.hither.session.wire.dns;

import java.net.InetAddress;
import java.util.List;

/// Asks for the addresses of a host.
@FunctionalInterface
public interface AddressLookup {
    /// Those of one family, the preferred first; none where there are none and where nobody
    /// answers.
    List<InetAddress> addresses(String host, Family family);
}

package im.hither.session.wire.dns;

import im.hither.concurrent.Parallel;
import im.hither.concurrent.Work;
import im.hither.domain.ServerAddress;
import im.hither.domain.TlsMode;
import java.net.IDN;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// Works out the places to try for a domain, in order.
public final class Routes {
    private static final int DIRECT_PORT = 5223;
    private static final int STARTTLS_PORT = 5222;

    private final ServiceLookup lookup;
    private final RandomGenerator random;

    public Routes(ServiceLookup lookup, RandomGenerator random) {
        this.lookup = lookup;
        this.random = random;
    }

    /// The places that SRV records name, of both kinds as one set (XEP-0368 §3), or the domain
    /// itself where there are none (RFC 6120 §3.2.2). Empty where the records say that there is no
    /// such service.
    public List<Route> bySearch(String domain, TlsMode tls) {
        var name = ascii(domain);
        if (isLiteral(domain)) return usual(domain, tls);
        var searches = new ArrayList<Work<List<Weighed>, RuntimeException>>();
        if (tls != TlsMode.STARTTLS) searches.add(() -> search("_xmpps-client._tcp." + name, true));
        if (tls != TlsMode.DIRECT) searches.add(() -> search("_xmpp-client._tcp." + name, false));
        var found =
                Parallel.all("service-lookup", searches).stream().flatMap(List::stream).toList();
        if (found.isEmpty()) return usual(name, tls);
        return new WeighedOrder(random)
                .of(found.stream().filter(each -> !each.record().isAbsence()).toList());
    }

    private List<Weighed> search(String name, boolean direct) {
        return lookup.records(name).stream().map(each -> new Weighed(each, direct)).toList();
    }

    /// The places at a host that the user gave. Where the port does not tell how it is encrypted,
    /// direct TLS is tried first.
    public static List<Route> given(ServerAddress server, TlsMode tls) {
        if (server.port().isEmpty()) {
            return Stream.of(true, false)
                    .filter(direct -> allows(tls, direct))
                    .map(direct -> new Route(server.host(), usualPort(direct), direct))
                    .toList();
        }
        var port = server.port().getAsInt();
        return switch (port) {
            case STARTTLS_PORT -> List.of(new Route(server.host(), port, tls == TlsMode.DIRECT));
            case DIRECT_PORT, 443 ->
                    List.of(new Route(server.host(), port, tls != TlsMode.STARTTLS));
            default ->
                    Stream.of(true, false)
                            .filter(direct -> allows(tls, direct))
                            .map(direct -> new Route(server.host(), port, direct))
                            .toList();
        };
    }

    /// The domain itself, for somebody who cannot or must not look it up: through a proxy.
    public static List<Route> unsearched(String domain, TlsMode tls) {
        return given(new ServerAddress(ascii(domain), OptionalInt.empty()), tls);
    }

    /// The domain itself at the usual port.
    private static List<Route> usual(String domain, TlsMode tls) {
        var direct = tls == TlsMode.DIRECT;
        return List.of(new Route(ascii(domain), usualPort(direct), direct));
    }

    private static boolean allows(TlsMode tls, boolean direct) {
        return tls == TlsMode.AUTO || direct == (tls == TlsMode.DIRECT);
    }

    private static int usualPort(boolean direct) {
        return direct ? DIRECT_PORT : STARTTLS_PORT;
    }

    private static boolean isLiteral(String domain) {
        try {
            return InetAddress.ofLiteral(domain).getAddress().length > 0;
        } catch (IllegalArgumentException aName) {
            return false;
        }
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return domain; // an address literal, or a name that nobody will know
        }
    }
}

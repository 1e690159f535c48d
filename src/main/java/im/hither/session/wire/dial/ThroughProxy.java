package im.hither.session.wire.dial;

import im.hither.domain.ConnectionProblem;
import im.hither.session.wire.dial.Connector.Attempt;
import im.hither.session.wire.dial.Connector.Result;
import im.hither.session.wire.dns.AddressLookup;
import im.hither.session.wire.dns.Family;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;

/// Connects by way of a proxy. The only name that may be looked up is the proxy's own.
///
/// @param patience how long the proxy may take to get there; through Tor that is a while
record ThroughProxy(ProxyAccess access, AddressLookup lookup, Sockets sockets, Duration patience)
        implements Connector {
    @Override
    public Attempt connect(Place place, Consumer<Result> answer) {
        return Sockets.inBackground(answer, socket -> through(socket, place));
    }

    private Result through(Socket socket, Place place) {
        var target = place.address();
        var proxy = access.address();
        try {
            sockets.connect(socket, new InetSocketAddress(address(proxy.host()), proxy.port()));
            socket.setSoTimeout(Sockets.millis(patience));
            if (!tunnel().open(socket, target.getHostString(), target.getPort())) {
                return new Result.Failed(new ConnectionProblem.Unreachable(place.toString()));
            }
            socket.setSoTimeout(Sockets.millis(sockets.answer()));
            return new Result.Connected(socket);
        } catch (LoginRefused e) {
            var introduced = access.login().isPresent();
            return new Result.Failed(
                    new ConnectionProblem.ProxyRefused(proxy.toString(), introduced));
        } catch (IOException e) {
            return new Result.Failed(new ConnectionProblem.ProxyFailed(proxy.toString()));
        }
    }

    private Tunnel tunnel() {
        return switch (access.address().kind()) {
            case SOCKS5 -> new Socks5Tunnel(access.login());
            case HTTP -> new ConnectTunnel(access.login());
        };
    }

    private InetAddress address(String host) throws UnknownHostException {
        try {
            return InetAddress.ofLiteral(host);
        } catch (IllegalArgumentException aName) {
            return Arrays.stream(Family.values())
                    .flatMap(family -> lookup.addresses(host, family).stream())
                    .findFirst()
                    .orElseThrow(() -> new UnknownHostException(host));
        }
    }
}

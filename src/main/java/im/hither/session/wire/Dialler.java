package im.hither.session.wire;

import im.hither.domain.ConnectionProblem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Makes TCP connections, through the account's proxy where there is one. The proxy is given names,
/// so that nothing is looked up past it.
final class Dialler {
    private final Optional<URI> proxy;
    private final Patience patience;

    Dialler(Optional<String> proxy, Patience patience) {
        this.proxy = proxy.map(URI::create);
        this.patience = patience;
    }

    /// Connects to the first address of a host that answers; reading waits as long as for an
    /// answer.
    Socket dial(String host, int port) throws SignInFailure, InterruptedException {
        SignInFailure last = null;
        for (var address : addresses(host, port)) {
            try {
                return connected(address);
            } catch (IOException e) {
                if (Thread.interrupted()) throw new InterruptedException();
                last = new SignInFailure(new ConnectionProblem.Unreachable(text(address)), e);
            }
        }
        throw last != null ? last : new SignInFailure(new ConnectionProblem.UnknownHost(host));
    }

    private List<InetSocketAddress> addresses(String host, int port) throws SignInFailure {
        if (proxy.isPresent()) return List.of(InetSocketAddress.createUnresolved(host, port));
        try {
            return Arrays.stream(InetAddress.getAllByName(host))
                    .map(each -> new InetSocketAddress(each, port))
                    .toList();
        } catch (UnknownHostException e) {
            throw new SignInFailure(new ConnectionProblem.UnknownHost(host), e);
        }
    }

    private Socket connected(InetSocketAddress address) throws IOException {
        var socket = proxy.isPresent() ? new Socket(through(proxy.get())) : new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(address, millis(patience.connect()));
            socket.setSoTimeout(millis(patience.answer()));
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static Proxy through(URI uri) throws IOException {
        var type =
                switch (String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT)) {
                    case "socks5", "socks5h", "socks" -> Proxy.Type.SOCKS;
                    case "http" -> Proxy.Type.HTTP;
                    default -> throw new IOException("not a proxy: " + uri);
                };
        if (uri.getHost() == null) throw new IOException("not a proxy: " + uri);
        var port = uri.getPort() > 0 ? uri.getPort() : type == Proxy.Type.SOCKS ? 1080 : 8080;
        return new Proxy(type, new InetSocketAddress(uri.getHost(), port));
    }

    private static String text(InetSocketAddress address) {
        return address.getHostString() + ":" + address.getPort();
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }
}

package im.hither.session.wire;

import im.hither.domain.ConnectionProblem;
import im.hither.domain.ConnectionSettings;
import im.hither.session.wire.dns.Route;
import im.hither.session.wire.dns.Routes;
import im.hither.session.wire.tls.TlsClient;
import im.hither.session.wire.tls.TlsFailure;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.jivesoftware.smack.xml.XmlPullParser;
import org.jivesoftware.smack.xml.XmlPullParserException;
import org.jxmpp.jid.EntityBareJid;

/// Finds a server and gets to the point where it is encrypted, proved, and has said what it can:
/// place by place, until one gets that far.
final class Opening {
    private final EntityBareJid address;
    private final Routes routes;
    private final Patience patience;
    private final Consumer<XmlPullParser> atHeader;

    /// An encrypted stream to the right server, which waits for us to sign in.
    record Opened(XmlStream stream, StreamElement features, Route route, SSLSession tls) {}

    Opening(
            EntityBareJid address,
            Routes routes,
            Patience patience,
            Consumer<XmlPullParser> atHeader) {
        this.address = address;
        this.routes = routes;
        this.patience = patience;
        this.atHeader = atHeader;
    }

    Opened open(ConnectionSettings settings) throws SignInFailure, InterruptedException {
        var tls = client(settings);
        var dialler = new Dialler(settings.proxy(), patience);
        var worst = new SignInFailure(new ConnectionProblem.UnknownHost(domain()));
        for (var route : routes(settings)) {
            var socket = new Socket();
            try {
                socket = dialler.dial(route.host(), route.port());
                return route.direct()
                        ? direct(tls, route, socket)
                        : afterStartTls(tls, route, socket);
            } catch (SignInFailure failure) {
                close(socket);
                worst = graver(worst, failure);
            }
        }
        throw worst;
    }

    private TlsClient client(ConnectionSettings settings) throws SignInFailure {
        try {
            return new TlsClient(domain(), settings.authority());
        } catch (TlsFailure e) {
            throw new SignInFailure(e.problem(), e);
        }
    }

    private List<Route> routes(ConnectionSettings settings) {
        return settings.server()
                .map(server -> Routes.given(server, settings.tls()))
                .orElseGet(() ->
                        settings.proxy().isPresent()
                                ? Routes.usual(domain(), settings.tls())
                                : routes.bySearch(domain(), settings.tls()));
    }

    private Opened direct(TlsClient tls, Route route, Socket socket)
            throws SignInFailure, InterruptedException {
        return encrypted(tls, route, socket, 1);
    }

    private Opened afterStartTls(TlsClient tls, Route route, Socket socket)
            throws SignInFailure, InterruptedException {
        try {
            var plain = new XmlStream(socket, socket, 1, _ -> {});
            var features = plain.open(domain(), Optional.empty());
            if (features.child("starttls", Namespaces.TLS).isEmpty()) {
                throw new SignInFailure(
                        new ConnectionProblem.NoEncryption("the server offers no STARTTLS"));
            }
            plain.ask(StreamElement.of("starttls", Namespaces.TLS));
            var answer = plain.next();
            if (!answer.is("proceed", Namespaces.TLS)) {
                throw new SignInFailure(
                        new ConnectionProblem.NoEncryption("the server refuses STARTTLS"));
            }
            return encrypted(tls, route, socket, plain.roundTrips());
        } catch (IOException | XmlPullParserException e) {
            throw failed(e);
        }
    }

    private Opened encrypted(TlsClient tls, Route route, Socket socket, int roundTrips)
            throws SignInFailure, InterruptedException {
        try {
            var secure = tls.encrypt(socket, route.direct());
            var spent = roundTrips + handshake(secure);
            var stream = new XmlStream(socket, secure, spent, atHeader);
            var features = stream.open(domain(), Optional.of(address.toString()));
            return new Opened(stream, features, route, secure.getSession());
        } catch (TlsFailure e) {
            if (Thread.interrupted()) throw new InterruptedException();
            throw new SignInFailure(e.problem(), e);
        } catch (IOException | XmlPullParserException e) {
            throw failed(e);
        }
    }

    private static int handshake(SSLSocket socket) {
        return socket.getSession().getProtocol().equals("TLSv1.3") ? 1 : 2;
    }

    private static SignInFailure failed(Exception failure) throws InterruptedException {
        if (Thread.interrupted()) throw new InterruptedException();
        return new SignInFailure(Problems.of(failure), failure);
    }

    /// What to tell when no place worked: the one that came furthest.
    private static SignInFailure graver(SignInFailure one, SignInFailure other) {
        return weight(other.problem()) >= weight(one.problem()) ? other : one;
    }

    private static int weight(ConnectionProblem problem) {
        return switch (problem) {
            case ConnectionProblem.UnknownHost _ -> 0;
            case ConnectionProblem.Unreachable _ -> 1;
            case ConnectionProblem.NoEncryption _, ConnectionProblem.Lost _ -> 2;
            case ConnectionProblem.BadCertificate _ -> 4;
            case ConnectionProblem.WrongPassword _,
                    ConnectionProblem.AccountRefused _,
                    ConnectionProblem.NoPassword _,
                    ConnectionProblem.NoMechanism _,
                    ConnectionProblem.PlainOnly _,
                    ConnectionProblem.Untrustworthy _,
                    ConnectionProblem.Conflict _,
                    ConnectionProblem.StreamRefused _ ->
                    3;
        };
    }

    private String domain() {
        return address.getDomain().toString();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // nothing is left to close
        }
    }
}

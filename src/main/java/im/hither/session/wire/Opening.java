package im.hither.session.wire;

import im.hither.domain.ConnectionProblem;
import im.hither.domain.ConnectionSettings;
import im.hither.domain.ProxyAddress;
import im.hither.domain.TriedPlace;
import im.hither.session.wire.dial.Dialler;
import im.hither.session.wire.dial.ProxyAccess;
import im.hither.session.wire.dial.Reached;
import im.hither.session.wire.dial.Search;
import im.hither.session.wire.dns.Route;
import im.hither.session.wire.dns.Routes;
import im.hither.session.wire.gate.Quarantine;
import im.hither.session.wire.signin.FirstWords;
import im.hither.session.wire.signin.SignIn;
import im.hither.session.wire.stream.Namespaces;
import im.hither.session.wire.stream.Problems;
import im.hither.session.wire.stream.SignInFailure;
import im.hither.session.wire.stream.StreamElement;
import im.hither.session.wire.stream.XmlStream;
import im.hither.session.wire.tls.OwnCertificate;
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
    private final Network network;
    private final Patience patience;
    private final Consumer<XmlPullParser> atHeader;
    private final Quarantine quarantine;
    private final Detour detour = new Detour();

    /// An encrypted stream to the right server, which waits for us to sign in.
    ///
    /// @param tried places that did not work before this one did
    record Opened(
            XmlStream stream,
            StreamElement features,
            Route route,
            SSLSession tls,
            List<TriedPlace> tried) {}

    Opening(
            EntityBareJid address,
            Network network,
            Patience patience,
            Consumer<XmlPullParser> atHeader,
            Quarantine quarantine) {
        this.address = address;
        this.network = network;
        this.patience = patience;
        this.atHeader = atHeader;
        this.quarantine = quarantine;
    }

    /// Where the server wants to be met.
    Detour detour() {
        return detour;
    }

    /// @param first what is said to a server that has proved itself, together with the header
    Opened open(SignIn signIn, FirstWords first) throws SignInFailure, InterruptedException {
        var settings = signIn.settings();
        var tls = client(signIn);
        var places = detour.before(routes(settings), settings.tls());
        for (int hop = 0; ; hop++) {
            try {
                return open(signIn, tls, places, first);
            } catch (SentOn elsewhere) {
                var problem = elsewhere.failure.problem();
                if (hop == Detour.MOST) throw elsewhere.failure;
                places = Detour.places(Detour.of(problem).orElseThrow(), settings.tls());
            }
        }
    }

    private Opened open(SignIn signIn, TlsClient tls, List<Route> places, FirstWords first)
            throws SignInFailure, InterruptedException, SentOn {
        if (places.isEmpty()) throw new SignInFailure(new ConnectionProblem.NoService(domain()));
        try (var search = dialler(signIn).search(places)) {
            var worst = new SignInFailure(new ConnectionProblem.UnknownHost(domain()));
            for (var at = search.next(); at.isPresent(); at = search.next()) {
                try {
                    return opened(tls, at.get(), search, first);
                } catch (SignInFailure failure) {
                    close(at.get().socket());
                    if (Detour.of(failure.problem()).isPresent()) throw new SentOn(failure);
                    search.failed(at.get(), failure.problem());
                    worst = graver(worst, failure);
                }
            }
            for (var each : search.tried()) {
                worst = graver(worst, new SignInFailure(each.problem()));
            }
            throw new SignInFailure(worst, search.tried());
        }
    }

    private Opened opened(TlsClient tls, Reached at, Search search, FirstWords first)
            throws SignInFailure, InterruptedException {
        return at.route().direct()
                ? encrypted(tls, at, 1, search, first)
                : afterStartTls(tls, at, search, first);
    }

    private Dialler dialler(SignIn signIn) {
        var proxy = signIn.settings().proxy().map(ProxyAddress::parse);
        return new Dialler(
                network.addresses(),
                network.scheduler(),
                proxy.map(each -> new ProxyAccess(each, signIn.proxyPassword())),
                patience.connect(),
                patience.answer());
    }

    private TlsClient client(SignIn signIn) throws SignInFailure {
        var settings = signIn.settings();
        try {
            return new TlsClient(
                    domain(),
                    settings.authority(),
                    settings.clientCertificate()
                            .map(file -> new OwnCertificate(file, signIn.certificatePassword())));
        } catch (TlsFailure e) {
            throw new SignInFailure(e.problem(), e);
        }
    }

    private List<Route> routes(ConnectionSettings settings) {
        if (settings.server().isPresent()) {
            return Routes.given(settings.server().get(), settings.tls());
        }
        return settings.proxy().isPresent() || Dialler.isOnion(domain())
                ? Routes.unsearched(domain(), settings.tls())
                : network.routes().bySearch(domain(), settings.tls());
    }

    private Opened afterStartTls(TlsClient tls, Reached at, Search search, FirstWords first)
            throws SignInFailure, InterruptedException {
        int spent;
        try {
            var plain = new XmlStream(at.socket(), at.socket(), 1, _ -> {}, quarantine);
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
            spent = plain.roundTrips();
        } catch (IOException | XmlPullParserException e) {
            throw failed(e, at);
        } catch (SignInFailure e) {
            if (Detour.of(e.problem()).isEmpty()) throw e;
            // it has not proved who it is, so it has no say
            throw new SignInFailure(new ConnectionProblem.NoEncryption("sent on in clear"), e);
        }
        return encrypted(tls, at, spent, search, first);
    }

    private Opened encrypted(
            TlsClient tls, Reached at, int roundTrips, Search search, FirstWords first)
            throws SignInFailure, InterruptedException {
        try {
            var secure = tls.encrypt(at.socket(), at.route().direct());
            var spent = roundTrips + handshake(secure);
            var stream = new XmlStream(at.socket(), secure, spent, atHeader, quarantine);
            var along = first.over(secure.getSession());
            var features = stream.open(domain(), Optional.of(address.toString()), along);
            return new Opened(stream, features, at.route(), secure.getSession(), search.tried());
        } catch (TlsFailure e) {
            if (Thread.interrupted()) throw new InterruptedException();
            var silent = e.problem() instanceof ConnectionProblem.Unreachable;
            throw new SignInFailure(silent ? unreachable(at) : e.problem(), e);
        } catch (IOException | XmlPullParserException e) {
            throw failed(e, at);
        }
    }

    private static int handshake(SSLSocket socket) {
        return socket.getSession().getProtocol().equals("TLSv1.3") ? 1 : 2;
    }

    /// A connection that never got as far as a server's own words was not lost.
    private static SignInFailure failed(Exception failure, Reached at) throws InterruptedException {
        if (Thread.interrupted()) throw new InterruptedException();
        var problem = Problems.of(failure);
        var silent = problem instanceof ConnectionProblem.Lost;
        return new SignInFailure(silent ? unreachable(at) : problem, failure);
    }

    private static ConnectionProblem unreachable(Reached at) {
        return new ConnectionProblem.Unreachable(at.route().toString());
    }

    /// What to tell when no place worked: the one that came furthest.
    private static SignInFailure graver(SignInFailure one, SignInFailure other) {
        return weight(other.problem()) >= weight(one.problem()) ? other : one;
    }

    private static int weight(ConnectionProblem problem) {
        return switch (problem) {
            case ConnectionProblem.UnknownHost _ -> 0;
            case ConnectionProblem.Unreachable _ -> 1;
            case ConnectionProblem.ProxyFailed _, ConnectionProblem.ProxyNeeded _ -> 1;
            case ConnectionProblem.NoService _ -> 0;
            case ConnectionProblem.NoEncryption _, ConnectionProblem.Lost _ -> 2;
            case ConnectionProblem.BadCertificate _ -> 4;
            case ConnectionProblem.WrongPassword _,
                    ConnectionProblem.AccountRefused _,
                    ConnectionProblem.NoPassword _,
                    ConnectionProblem.NoMechanism _,
                    ConnectionProblem.PlainOnly _,
                    ConnectionProblem.Untrustworthy _,
                    ConnectionProblem.Intercepted _,
                    ConnectionProblem.Downgraded _,
                    ConnectionProblem.Conflict _,
                    ConnectionProblem.Redirected _,
                    ConnectionProblem.ProxyRefused _,
                    ConnectionProblem.OwnCertificateUnreadable _,
                    ConnectionProblem.Replaced _,
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

    /// The server is elsewhere.
    private static final class SentOn extends Exception {
        private static final long serialVersionUID = 1;
        private final SignInFailure failure;

        SentOn(SignInFailure failure) {
            super(failure);
            this.failure = failure;
        }
    }
}

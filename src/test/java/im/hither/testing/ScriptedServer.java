package im.hither.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import im.hither.domain.ConnectionSettings;
import im.hither.domain.ServerAddress;
import im.hither.domain.TlsMode;
import im.hither.testing.HandMadeCertificate.Signed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/// A server on loopback that says what a test tells it to, byte for byte, after TLS from the first
/// byte or after STARTTLS. Each connection is a [Client]; the next script in line serves it.
public final class ScriptedServer implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 15_000;
    private static final Signed AUTHORITY = authority();

    private final ServerSocket listener;
    private final SSLContext context;
    private final BlockingQueue<Script> scripts = new LinkedBlockingQueue<>();
    private final BlockingQueue<Throwable> failures = new LinkedBlockingQueue<>();
    private final List<Socket> clients = new CopyOnWriteArrayList<>();
    private volatile boolean wantsCertificate;

    /// What is said to one client.
    @FunctionalInterface
    public interface Script {
        void serve(Client client) throws Exception;
    }

    /// One that shows this certificate.
    public ScriptedServer(Signed certificate) throws IOException, GeneralSecurityException {
        this.listener = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        this.context = context(certificate);
        Thread.ofVirtual().start(this::serve);
    }

    /// One with a certificate for these names, signed by the authority of all of these.
    public static ScriptedServer named(String... names)
            throws IOException, GeneralSecurityException {
        var certificate = HandMadeCertificate.of("of a test");
        for (var each : names) certificate.names(HandMadeCertificate.dnsName(each));
        return new ScriptedServer(certificate.signedBy(AUTHORITY));
    }

    /// The authority of all that are [#named], as PEM text.
    public static String authorityText() {
        return AUTHORITY.pem();
    }

    private static Signed authority() {
        try {
            return HandMadeCertificate.authority("Authority of scripted servers");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// By way of its port, trusted where it is [#named], and told the password itself.
    public ConnectionSettings settings() {
        return new ConnectionSettings(
                Optional.of(new ServerAddress("127.0.0.1", OptionalInt.of(port()))),
                TlsMode.DIRECT,
                Optional.of(authorityText()),
                Optional.empty(),
                true);
    }

    public int port() {
        return listener.getLocalPort();
    }

    /// Asks clients for a certificate of theirs, and takes any.
    public void wantCertificate() {
        wantsCertificate = true;
    }

    /// Adds a script for one more client.
    public ScriptedServer then(Script script) {
        scripts.add(script);
        return this;
    }

    /// What a script failed with, for a test that wonders.
    public List<Throwable> failures() {
        return List.copyOf(failures);
    }

    private void serve() {
        while (!listener.isClosed()) {
            try {
                var socket = listener.accept();
                clients.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            var script = scripts.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            if (script != null) script.serve(new Client(socket));
        } catch (Exception | AssertionError failure) {
            failures.add(failure);
        }
    }

    private static SSLContext context(Signed certificate)
            throws GeneralSecurityException, IOException {
        var password = "of a test".toCharArray();
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("server", certificate.key(), password, certificate.chain());
        var keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(store, password);
        var context = SSLContext.getInstance("TLS");
        context.init(
                keys.getKeyManagers(), new TrustManager[] {new AnyClient()}, new SecureRandom());
        return context;
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (var each : clients) each.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Someone who has connected.
    public final class Client {
        private static final Pattern ID = Pattern.compile("<iq[^>]* id=['\"]([^'\"]+)['\"]");

        private Socket socket;
        private final StringBuilder heard = new StringBuilder();

        private Client(Socket socket) {
            this.socket = socket;
        }

        /// TLS, from the server's side.
        public SSLSocket encrypt() throws IOException {
            var secure =
                    (SSLSocket)
                            context.getSocketFactory()
                                    .createSocket(socket, "client", socket.getPort(), true);
            secure.setUseClientMode(false);
            if (wantsCertificate) secure.setWantClientAuth(true);
            var parameters = secure.getSSLParameters();
            parameters.setApplicationProtocols(new String[] {"xmpp-client"});
            secure.setSSLParameters(parameters);
            secure.startHandshake();
            socket = secure;
            return secure;
        }

        /// What came up to and with this text, which is waited for; the rest is kept.
        public String hear(String text) throws IOException {
            while (heard.indexOf(text) < 0) {
                var buffer = new byte[8192];
                var count = socket.getInputStream().read(buffer);
                if (count < 0) throw new IOException("gone, after: " + heard);
                heard.append(new String(buffer, 0, count, UTF_8));
            }
            var end = heard.indexOf(text) + text.length();
            var said = heard.substring(0, end);
            heard.delete(0, end);
            return said;
        }

        /// What comes until the client hangs up.
        public String hearAll() throws IOException {
            heard.append(new String(socket.getInputStream().readAllBytes(), UTF_8));
            return heard.toString();
        }

        public void say(String text) throws IOException {
            say(text.getBytes(UTF_8));
        }

        public void say(byte[] bytes) throws IOException {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        }

        /// Hears a stream being opened, and opens the other side with these features.
        public String open(String features) throws IOException {
            hear("<stream:stream");
            var header = hear(">");
            say(
                    "<?xml version='1.0'?><stream:stream xmlns='jabber:client'"
                            + " xmlns:stream='http://etherx.jabber.org/streams' id='s1'"
                            + " from='example.com' version='1.0'><stream:features>"
                            + features
                            + "</stream:features>");
            return header;
        }

        /// TLS and sign-in as RFC 6120 has them; anybody gets in, and stream management is on.
        public void signIn() throws IOException {
            signIn("");
        }

        /// @param more attributes of the answer to `enable`
        public void signIn(String more) throws IOException {
            encrypt();
            authenticate();
            hear("<iq");
            var id = ID.matcher("<iq" + hear("</iq>"));
            if (!id.find()) throw new IOException("bind without an id");
            say(
                    "<iq type='result' id='%s'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'>"
                                    .formatted(id.group(1))
                            + "<jid>juliet@example.com/test</jid></bind></iq>");
            hear("<enable");
            hear(">");
            say("<enabled xmlns='urn:xmpp:sm:3' id='again' resume='true' " + more + "/>");
        }

        /// The same for a client that goes on with what [#signIn] began; returns its `h`.
        public String resume() throws IOException {
            var wish = hearWishToResume();
            say("<resumed xmlns='urn:xmpp:sm:3' previd='again' h='0'/>");
            return wish.replaceAll(".* h=['\"]([0-9]+).*", "$1");
        }

        /// The same without an answer to that wish.
        public String hearWishToResume() throws IOException {
            encrypt();
            authenticate();
            hear("<resume");
            return hear(">");
        }

        private void authenticate() throws IOException {
            open(
                    "<mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>"
                            + "<mechanism>PLAIN</mechanism></mechanisms>");
            hear("</auth>");
            say("<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>");
            open(
                    "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/>"
                            + "<sm xmlns='urn:xmpp:sm:3'/>");
        }
    }

    /// A server that is told who the client is by its certificate would look closer.
    private static final class AnyClient implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            throw new UnsupportedOperationException("a server trusts no server");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}

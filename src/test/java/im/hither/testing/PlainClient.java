package im.hither.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/// The least of a client, to see whether a server does what it is there for: text over direct TLS,
/// the certificate checked against one authority and for the XMPP domain.
public final class PlainClient implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 10_000;

    private final SSLSocket socket;

    private PlainClient(SSLSocket socket) {
        this.socket = socket;
    }

    /// Connects and finishes the handshake.
    ///
    /// @throws javax.net.ssl.SSLHandshakeException where the certificate is not one to trust for
    ///   this domain
    static PlainClient connect(XmppServer server) throws IOException, GeneralSecurityException {
        var plain = new Socket();
        plain.connect(LoopbackPorts.address(server.directTlsPort()), PATIENCE_MILLIS);
        plain.setSoTimeout(PATIENCE_MILLIS);
        var socket =
                (SSLSocket)
                        trusting(server.authority())
                                .getSocketFactory()
                                .createSocket(plain, server.domain(), server.directTlsPort(), true);
        var parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm(
                "HTTPS"); // the name in the certificate has to be the domain's
        socket.setSSLParameters(parameters);
        try {
            socket.startHandshake();
        } catch (IOException e) {
            socket.close();
            throw e;
        }
        return new PlainClient(socket);
    }

    /// Opens the stream and signs in with SASL PLAIN; returns what the server said to that.
    String signIn(String domain, String localpart, String password) throws IOException {
        features(domain);
        var response =
                Base64.getEncoder()
                        .encodeToString(("\0" + localpart + "\0" + password).getBytes(UTF_8));
        say(
                "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>"
                        + response
                        + "</auth>");
        return heard(">");
    }

    /// Opens the stream; returns what the server offers.
    String features(String domain) throws IOException {
        say(
                "<?xml version='1.0'?><stream:stream to='"
                        + domain
                        + "' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>");
        return heard("</stream:features>");
    }

    /// Signs in and takes a resource: what is [#say]d from now on are stanzas.
    public static PlainClient bound(
            XmppServer server, String localpart, String password, String resource)
            throws IOException, GeneralSecurityException {
        var client = connect(server);
        client.signIn(server.domain(), localpart, password);
        client.features(server.domain());
        client.say(
                "<iq type='set' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><resource>"
                        + resource
                        + "</resource></bind></iq>");
        client.heard("</iq>");
        return client;
    }

    /// How long it waits for an answer from now on.
    void patience(int millis) throws IOException {
        socket.setSoTimeout(millis);
    }

    /// Writes text as it is.
    public void say(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
        socket.getOutputStream().flush();
    }

    /// What the server says, up to the first place where that is heard.
    public String heard(String end) throws IOException {
        var text = new StringBuilder();
        while (text.indexOf(end) < 0) {
            int next = socket.getInputStream().read();
            if (next < 0) throw new IOException("The server closed the connection after: " + text);
            text.append((char) next);
        }
        return text.toString();
    }

    private static SSLContext trusting(Path authority)
            throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (var pem = Files.newInputStream(authority)) {
            store.setCertificateEntry(
                    "authority", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

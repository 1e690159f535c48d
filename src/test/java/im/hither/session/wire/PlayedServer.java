package im.hither.session.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;

import im.hither.concurrent.Parallel;
import im.hither.domain.ConnectionSettings;
import im.hither.domain.ServerAddress;
import im.hither.domain.TlsMode;
import im.hither.testing.ServerCertificate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// A server on loopback that says what a test tells it to, in TLS with a certificate for its
/// domain. Each connection follows the next script, the last one over and over.
final class PlayedServer implements AutoCloseable {
    static final String DOMAIN = "hither.test";

    /// One connection, as the server lives through it.
    @FunctionalInterface
    interface Script {
        void play(PlayedStream stream) throws Exception;
    }

    private final ServerSocket socket;
    private final SSLContext tls;
    private final ServerCertificate certificate = ServerCertificate.valid(DOMAIN);
    private final List<Script> scripts;
    private final List<PlayedStream> met = new CopyOnWriteArrayList<>();
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();

    PlayedServer(Script... scripts) throws IOException, GeneralSecurityException {
        this.scripts = List.of(scripts);
        this.tls = context(certificate);
        this.socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        Parallel.start("played-server", this::accept);
    }

    private void accept() {
        while (true) {
            try {
                var stream = new PlayedStream(socket.accept(), tls);
                met.add(stream);
                var script = scripts.get(Math.min(met.size(), scripts.size()) - 1);
                Parallel.start("played-stream", () -> play(script, stream));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void play(Script script, PlayedStream stream) {
        try (stream) {
            script.play(stream);
        } catch (IOException theClientLeft) {
            // which is what many scripts are for
        } catch (Exception | AssertionError failure) {
            failures.add(failure);
        }
    }

    /// Reaches this server, with TLS from the first byte.
    ConnectionSettings settings() throws IOException {
        return settings(TlsMode.DIRECT, false);
    }

    ConnectionSettings settings(TlsMode mode, boolean plainAllowed) throws IOException {
        var host = socket.getInetAddress().getHostAddress();
        return new ConnectionSettings(
                Optional.of(new ServerAddress(host, OptionalInt.of(socket.getLocalPort()))),
                mode,
                Optional.of(Files.readString(certificate.authority())),
                Optional.empty(),
                plainAllowed);
    }

    int connections() {
        return met.size();
    }

    /// All that clients said, decrypted.
    String heard() {
        var all = new StringBuilder();
        met.forEach(each -> all.append(each.heard()));
        return all.toString();
    }

    /// How often clients said this.
    int heard(String what) {
        return heard().split(Pattern.quote(what), -1).length - 1;
    }

    /// What went wrong in the scripts themselves.
    List<Throwable> failures() {
        return List.copyOf(failures);
    }

    private static SSLContext context(ServerCertificate certificate)
            throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        var key =
                KeyFactory.getInstance("RSA")
                        .generatePrivate(
                                new PKCS8EncodedKeySpec(pem(Files.readString(certificate.key()))));
        var leaf =
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(
                                new ByteArrayInputStream(
                                        pem(Files.readString(certificate.certificate()))));
        store.setKeyEntry("server", key, new char[0], new Certificate[] {leaf});
        var keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(store, new char[0]);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private static byte[] pem(String text) {
        var content = text.replaceAll("-----[^-]+-----", "");
        return Base64.getMimeDecoder().decode(content.getBytes(US_ASCII));
    }

    @Override
    public void close() throws IOException {
        socket.close();
        met.forEach(PlayedStream::close);
    }
}

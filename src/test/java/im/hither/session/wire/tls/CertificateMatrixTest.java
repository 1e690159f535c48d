package im.hither.session.wire.tls;

import static im.hither.testing.HandMadeCertificate.dnsName;
import static im.hither.testing.HandMadeCertificate.otherName;
import static im.hither.testing.HandMadeCertificate.permittedDomains;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import im.hither.domain.CertificateFault;
import im.hither.domain.ConnectionProblem.BadCertificate;
import im.hither.domain.ConnectionProblem.OwnCertificateUnreadable;
import im.hither.testing.HandMadeCertificate;
import im.hither.testing.HandMadeCertificate.Signed;
import im.hither.testing.ScriptedServer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import javax.net.ssl.ExtendedSSLSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Real handshakes with a server that shows what a certificate can be.
class CertificateMatrixTest {
    private static final String SRV_NAME = "2b06010505070807";
    private static final String XMPP_ADDRESS = "2b06010505070805";
    private static final int IA5_STRING = 0x16;
    private static final int UTF8_STRING = 0x0c;

    @TempDir private Path folder;

    private static final Signed ROOT = authority("Root of the tests");

    static Stream<Arguments> proofs() throws Exception {
        return Stream.of(
                proof("example.com", leaf(dnsName("example.com"))),
                proof("EXAMPLE.com", leaf(dnsName("example.com"))),
                proof("chat.example.com", leaf(dnsName("*.example.com"))),
                proof("gar\u00e7on.com", leaf(dnsName("xn--garon-0ra.com"))),
                proof("chat.gar\u00e7on.com", leaf(dnsName("*.xn--garon-0ra.com"))),
                proof(
                        "example.com",
                        leaf(otherName(SRV_NAME, IA5_STRING, "_xmpp-client.example.com"))),
                proof("example.com", leaf(otherName(XMPP_ADDRESS, UTF8_STRING, "example.com"))),
                proof("example.com", leaf(dnsName("other.test"), dnsName("example.com"))),
                proof("example.com", below(middle(HandMadeCertificate.of("Middle")))),
                proof(
                        "example.com",
                        below(
                                middle(
                                        HandMadeCertificate.of("Constrained")
                                                .extension(
                                                        "551d1e",
                                                        permittedDomains("example.com"))))));
    }

    @DisplayName("A3, A4: certificates that prove the domain")
    @ParameterizedTest
    @MethodSource("proofs")
    void isAccepted(String domain, Signed certificate) throws Exception {
        assertThat(handshake(domain, certificate)).startsWith("TLSv1.");
    }

    static Stream<Arguments> wrongNames() throws Exception {
        return Stream.of(
                proof("example.com", leaf()), // its common name says example.com
                proof("example.com", leaf(dnsName("other.test"))),
                proof("example.com", leaf(dnsName("*.com"))),
                proof("example.com", leaf(dnsName("*.example.com"))),
                proof("a.b.example.com", leaf(dnsName("*.example.com"))),
                proof("foo.example.com", leaf(dnsName("f*.example.com"))),
                proof("a.b.com", leaf(dnsName("a.*.com"))),
                proof("example.com", leaf(dnsName("xmpp.example.com"))),
                proof("127.0.0.1", leaf(dnsName("127.0.0.2"))),
                proof(
                        "example.com",
                        leaf(otherName(SRV_NAME, IA5_STRING, "_xmpp-server.example.com"))),
                proof("example.com", leaf(otherName(XMPP_ADDRESS, UTF8_STRING, "*.com"))));
    }

    @DisplayName("A2, A4: certificates of our authority for somebody else")
    @ParameterizedTest
    @MethodSource("wrongNames")
    void isForSomebodyElse(String domain, Signed certificate) {
        assertThat(fault(domain, certificate)).isEqualTo(CertificateFault.WRONG_NAME);
    }

    static Stream<Arguments> broken() throws Exception {
        var now = Instant.now();
        var foreign = authority("Somebody else");
        var pretender = middle(HandMadeCertificate.of("Namesake"));
        var notAnAuthority = named("shop.test").signedBy(ROOT);
        return Stream.of(
                Arguments.of(
                        named("example.com")
                                .valid(now.minus(Duration.ofDays(40)), now.minusSeconds(3600))
                                .signedBy(ROOT),
                        CertificateFault.EXPIRED),
                Arguments.of(
                        named("example.com")
                                .valid(now.plusSeconds(3600), now.plus(Duration.ofDays(40)))
                                .signedBy(ROOT),
                        CertificateFault.NOT_YET_VALID),
                Arguments.of(
                        named("example.com").signedBy(foreign), CertificateFault.UNKNOWN_AUTHORITY),
                Arguments.of(
                        named("example.com").signedByItself(), CertificateFault.UNKNOWN_AUTHORITY),
                // CVE-2014-0363: whoever has a certificate could make certificates
                Arguments.of(named("example.com").signedBy(notAnAuthority), null),
                // the authority may speak for another domain alone
                Arguments.of(
                        below(
                                middle(
                                        HandMadeCertificate.of("Of other.test")
                                                .extension(
                                                        "551d1e", permittedDomains("other.test")))),
                        null),
                // signed by a key that only shares the authority's name
                Arguments.of(
                        named("example.com")
                                .signedBy(
                                        new Signed(
                                                pretender.certificate(),
                                                authority("x").key(),
                                                pretender.issuers())),
                        null),
                // a client's certificate
                Arguments.of(
                        named("example.com")
                                .extension("551d25", "300a06082b06010505070302")
                                .signedBy(ROOT),
                        null));
    }

    @DisplayName("A2, A3: certificates that nobody may be believed with, whatever name they bear")
    @ParameterizedTest
    @MethodSource("broken")
    void isRefused(Signed certificate, @Nullable CertificateFault expected) {
        var fault = fault("example.com", certificate);
        assertThat(fault).isNotEqualTo(CertificateFault.WRONG_NAME);
        if (expected != null) assertThat(fault).isEqualTo(expected);
    }

    @Test
    void chainIsTold() throws Exception {
        var leaf = below(middle(HandMadeCertificate.of("Middle")));
        try (var server = new ScriptedServer(leaf).then(client -> client.encrypt().close());
                var plain = connected(server)) {
            var socket = trusting("example.com").encrypt(plain, true);

            var chain = PeerChain.of(socket.getSession());
            assertThat(chain).hasSize(2);
            assertThat(chain.getFirst().subject()).isEqualTo("CN=example.com");
            assertThat(chain.getFirst().issuer()).isEqualTo("CN=Middle");
            assertThat(chain.getFirst().names()).containsExactly("example.com");
            assertThat(chain.getFirst().validUntil())
                    .isEqualTo(Instant.parse("2045-01-01T00:00:00Z"));
            assertThat(chain.getFirst().fingerprint()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
            assertThat(chain.getLast().issuer()).isEqualTo("CN=Root of the tests");
        }
    }

    @DisplayName("XEP-0368 §5: the name indicated is the domain, ALPN is for direct TLS alone")
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void helloSaysTheDomain(boolean direct) throws Exception {
        var seen = new LinkedBlockingQueue<String>();
        var leaf = leaf(dnsName("example.com"));
        try (var server =
                        new ScriptedServer(leaf)
                                .then(client -> {
                                    var socket = client.encrypt();
                                    var session = (ExtendedSSLSession) socket.getSession();
                                    seen.add(
                                            session.getRequestedServerNames()
                                                    + " "
                                                    + socket.getApplicationProtocol());
                                });
                var plain = connected(server)) {
            trusting("example.com").encrypt(plain, direct);

            assertThat(seen.take())
                    .contains("value=example.com")
                    .endsWith(direct ? " xmpp-client" : " ");
        }
    }

    @DisplayName("A12 neither old versions of TLS nor its compression are offered")
    @Test
    void offersTls12And13Alone() throws Exception {
        try (var listener = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
                var plain =
                        new Socket(InetAddress.ofLiteral("127.0.0.1"), listener.getLocalPort());
                var peer = listener.accept()) {
            plain.setSoTimeout(5_000);
            Thread.ofVirtual()
                    .start(() -> {
                        try {
                            trusting("example.com").encrypt(plain, true);
                        } catch (Exception expected) {
                            // nobody answers
                        }
                    });
            var record = peer.getInputStream().readNBytes(5);
            var hello =
                    peer.getInputStream()
                            .readNBytes(((record[3] & 0xff) << 8) | (record[4] & 0xff));
            peer.shutdownOutput();

            var session = hello[38];
            var suites = 39 + session;
            var afterSuites =
                    suites + 2 + (((hello[suites] & 0xff) << 8) | (hello[suites + 1] & 0xff));
            assertThat(hello[afterSuites]).isEqualTo((byte) 1); // one compression method
            assertThat(hello[afterSuites + 1]).isZero(); // which is none
            var extensions = HexFormat.of().formatHex(hello);
            assertThat(extensions).contains("002b00050403040303"); // versions 1.3 and 1.2
            assertThat(extensions).doesNotContain("002a0000"); // no early data (A13)
        }
    }

    private static CertificateFault fault(String domain, Signed certificate) {
        var caught = catchThrowableOfType(TlsFailure.class, () -> handshake(domain, certificate));
        return ((BadCertificate) caught.problem()).fault();
    }

    /// The version of TLS.
    private static String handshake(String domain, Signed certificate) throws Exception {
        try (var server = new ScriptedServer(certificate).then(client -> client.encrypt().close());
                var plain = connected(server);
                var socket = trusting(domain).encrypt(plain, true)) {
            return socket.getSession().getProtocol();
        }
    }

    private static TlsClient trusting(String domain) throws TlsFailure {
        return new TlsClient(domain, Optional.of(ROOT.pem()), Optional.empty());
    }

    private static Socket connected(ScriptedServer server) throws Exception {
        var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), server.port());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static Arguments proof(String domain, Signed certificate) {
        return Arguments.of(domain, certificate);
    }

    private static HandMadeCertificate named(String domain) {
        return HandMadeCertificate.of(domain).names(dnsName(domain));
    }

    private static Signed leaf(byte[]... names) throws Exception {
        return HandMadeCertificate.of("example.com").names(names).signedBy(ROOT);
    }

    private static Signed middle(HandMadeCertificate certificate) throws Exception {
        return certificate.forAuthority().signedBy(ROOT);
    }

    private static Signed below(Signed middle) throws Exception {
        return named("example.com").signedBy(middle);
    }

    private static Signed authority(String name) {
        try {
            return HandMadeCertificate.authority(name);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void ownCertificateIsShownToAServerThatAsks() throws Exception {
        var own = HandMadeCertificate.of("juliet").signedByItself();
        var seen = new LinkedBlockingQueue<String>();
        try (var server = new ScriptedServer(leaf(dnsName("example.com")))) {
            server.wantCertificate();
            server.then(client -> {
                var peer = client.encrypt().getSession().getPeerCertificates()[0];
                seen.add(((X509Certificate) peer).getSubjectX500Principal().getName());
                client.say("x");
                client.hearAll();
            });
            try (var plain = connected(server);
                    var socket = showing(file(own, "open")).encrypt(plain, true)) {
                assertThat(seen.take()).isEqualTo("CN=juliet");
                assertThat(socket.getSession().getLocalCertificates())
                        .containsExactly(own.certificate());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong", "", "missing"})
    void ownCertificateThatCannotBeReadIsSaid(String password) throws Exception {
        var file =
                password.equals("missing")
                        ? folder.resolve("missing.p12")
                        : file(HandMadeCertificate.of("juliet").signedByItself(), "open");

        var caught =
                catchThrowableOfType(
                        TlsFailure.class,
                        () -> new TlsClient("example.com", Optional.empty(), own(file, password)));

        assertThat(caught.problem()).isEqualTo(new OwnCertificateUnreadable(file.toString()));
    }

    private TlsClient showing(Path file) throws TlsFailure {
        return new TlsClient("example.com", Optional.of(ROOT.pem()), own(file, "open"));
    }

    private static Optional<OwnCertificate> own(Path file, String password) {
        return Optional.of(new OwnCertificate(file.toString(), password::toCharArray));
    }

    private Path file(Signed own, String password) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("own", own.key(), password.toCharArray(), own.chain());
        var file = folder.resolve("own.p12");
        try (var output = Files.newOutputStream(file)) {
            store.store(output, password.toCharArray());
        }
        return file;
    }

    @Test
    void textWithoutACertificateIsNoAuthority() {
        assertThatThrownBy(() ->
                        new TlsClient("example.com", Optional.of("nothing"), Optional.empty()))
                .isInstanceOf(TlsFailure.class);
    }
}

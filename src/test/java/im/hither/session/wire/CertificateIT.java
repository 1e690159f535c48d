package im.hither.session.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import im.hither.domain.ConnectionSettings;
import im.hither.domain.TlsMode;
import im.hither.session.wire.signin.SignIn;
import im.hither.session.wire.stream.SignInFailure;
import im.hither.testing.EjabberdServer;
import im.hither.testing.HandMadeCertificate;
import im.hither.testing.HandMadeCertificate.Signed;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.parts.Resourcepart;

/// A certificate of ours signs in without a password, where the server trusts who signed it.
@TestInstance(Lifecycle.PER_CLASS)
class CertificateIT {
    private static final String XMPP_ADDRESS = "2b06010505070805"; // RFC 6120 §13.7.1.4
    private static final int UTF8_STRING = 0x0c;
    private static final String FILE_PASSWORD = "of the file";

    @TempDir private Path folder;
    private Signed authority;
    private EjabberdServer server;
    private EntityBareJid juliet;

    @BeforeAll
    void start() throws Exception {
        SmackSetup.apply();
        authority = HandMadeCertificate.authority("those who vouch for clients");
        server = EjabberdServer.startTrusting(authority);
        juliet = server.register("juliet", "never told");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void certificateSignsIn() throws Exception {
        var file = pkcs12("juliet.p12", juliet.toString());
        for (var mode : new TlsMode[] {TlsMode.DIRECT, TlsMode.STARTTLS}) {
            try (var wire = new SocketWire(juliet, new RecordingInlet())) {
                var details = wire.connect(signIn(mode, file));

                assertThat(details.mechanism()).isEqualTo("EXTERNAL");
                assertThat(details.clientCertificate()).isTrue();
                assertThat(details.address().asEntityBareJidString()).isEqualTo(juliet.toString());
            }
        }
    }

    @Test
    void certificateOfSomebodyElseDoesNot() throws Exception {
        var file = pkcs12("romeo.p12", "romeo@hither.test");
        try (var wire = new SocketWire(juliet, new RecordingInlet())) {
            assertThatThrownBy(() -> wire.connect(signIn(TlsMode.DIRECT, file)))
                    .isInstanceOf(SignInFailure.class);
        }
    }

    private SignIn signIn(TlsMode mode, Path file) throws Exception {
        var set = WireContract.settings(server, mode);
        var settings =
                new ConnectionSettings(
                        set.server(),
                        set.tls(),
                        set.authority(),
                        set.proxy(),
                        false,
                        Optional.of(file.toString()));
        return new SignIn(
                () -> new char[0],
                FILE_PASSWORD::toCharArray,
                () -> new char[0],
                Resourcepart.from("Hither"),
                settings,
                new KnownServer());
    }

    private Path pkcs12(String name, String address) throws Exception {
        var ours =
                HandMadeCertificate.of("a client")
                        .names(HandMadeCertificate.otherName(XMPP_ADDRESS, UTF8_STRING, address))
                        .signedBy(authority);
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(
                "mine",
                ours.key(),
                FILE_PASSWORD.toCharArray(),
                new Certificate[] {ours.certificate(), authority.certificate()});
        var file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, FILE_PASSWORD.toCharArray());
        }
        return file;
    }
}

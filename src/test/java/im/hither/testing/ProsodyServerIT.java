package im.hither.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import im.hither.testing.ProsodyServer.Options;
import java.net.SocketTimeoutException;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProsodyServerIT extends XmppServerContract {
    @Override
    XmppServer started() {
        return ProsodyServer.start();
    }

    @Override
    long pid(XmppServer server) {
        return ((ProsodyServer) server).pid();
    }

    @Test
    void accountsOutliveARestartAndACrash() throws Exception {
        try (var server = ProsodyServer.start()) {
            server.register("juliet", "secret");

            server.stop();
            server.startAgain();
            server.kill();
            server.wipeSessions();
            server.startAgain();

            try (var client = PlainClient.connect(server)) {
                assertThat(client.signIn(server.domain(), "juliet", "secret"))
                        .startsWith("<success");
            }
        }
    }

    @Test
    void whilePausedItAnswersNothing() throws Exception {
        try (var server = ProsodyServer.start()) {
            server.register("juliet", "secret");
            try (var client = PlainClient.connect(server)) {
                client.patience(200);

                server.pause();

                assertThatThrownBy(() -> client.signIn(server.domain(), "juliet", "secret"))
                        .isInstanceOf(SocketTimeoutException.class);
            }
            server.resume();
            try (var client = PlainClient.connect(server)) {
                assertThat(client.signIn(server.domain(), "juliet", "secret"))
                        .startsWith("<success");
            }
        }
    }

    @Test
    void canBeClosedWhilePaused() {
        var server = ProsodyServer.start();
        server.pause();

        server.close();

        assertThat(ProcessHandle.of(server.pid())).isEmpty();
    }

    @Test
    void loadsItsModulesWithoutAnError() {
        try (var server = ProsodyServer.start();
                var broken = ProsodyServer.start(Options.usual().with("no_such_module"))) {
            assertThat(errors(server)).isEmpty();
            assertThat(errors(broken)).isNotEmpty();
        }
    }

    private static List<String> errors(ProsodyServer server) {
        return server.log().lines().filter(line -> line.contains(" error\t")).toList();
    }

    @Test
    void optionsAddModulesTakeThemAwayAndOverrideSettings() throws Exception {
        var options =
                Options.at("capulet.test")
                        .with("register_ibr")
                        .without("sasl2_bind2", "offline")
                        .configured(
                                "allow_registration = true; disable_sasl_mechanisms = { \"SCRAM-SHA-1\" }");
        try (var usual = ProsodyServer.start();
                var other = ProsodyServer.start(options)) {
            assertThat(features(usual))
                    .contains("urn:xmpp:bind:0", ">SCRAM-SHA-1<")
                    .doesNotContain("iq-register");
            assertThat(features(other))
                    .contains("iq-register", ">SCRAM-SHA-256<")
                    .doesNotContain("urn:xmpp:bind:0", ">SCRAM-SHA-1<");
        }
    }

    private static String features(ProsodyServer server) throws Exception {
        try (var client = PlainClient.connect(server)) {
            return client.features(server.domain());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"expired", "foreign"})
    void canShowACertificateThatIsNotInOrder(String fault) {
        var certificate =
                fault.equals("expired")
                        ? ServerCertificate.expired("hither.test")
                        : ServerCertificate.foreign("hither.test");
        try (var server = ProsodyServer.start(Options.usual().showing(certificate))) {
            assertThatThrownBy(() -> PlainClient.connect(server))
                    .isInstanceOf(SSLHandshakeException.class);
        }
    }
}

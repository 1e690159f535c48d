package im.hither.session.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import im.hither.domain.CertificateFault;
import im.hither.domain.ConnectionProblem.BadCertificate;
import im.hither.domain.ConnectionProblem.NoEncryption;
import im.hither.domain.ConnectionProblem.Redirected;
import im.hither.session.wire.stream.SignInFailure;
import im.hither.testing.ScriptedServer.Client;
import im.hither.testing.ScriptedServer.Script;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DetourTest {
    private final ScriptedWire scripted = new ScriptedWire();

    @AfterEach
    void end() {
        scripted.close();
    }

    @DisplayName("RFC 6120 §4.9.3.19: a server that has proved itself may send us on")
    @Test
    void isFollowed() throws Exception {
        try (var there = ScriptedWire.server("example.com").then(Client::signIn);
                var here = ScriptedWire.server("example.com").then(elsewhere(there.port()))) {
            scripted.direct("here.test", here.port());

            var details = scripted.wire().connect(scripted.searching());

            assertThat(details.server()).isEqualTo("there.test:" + there.port());
        }
    }

    @DisplayName("A11 whoever we are sent to has to show a certificate for our own domain")
    @Test
    void newPlaceProvesTheSameDomain() throws Exception {
        try (var there = ScriptedWire.server("there.test").then(Client::encrypt);
                var here = ScriptedWire.server("example.com").then(elsewhere(there.port()))) {
            scripted.direct("here.test", here.port());

            assertThat(failure().problem())
                    .isInstanceOfSatisfying(
                            BadCertificate.class,
                            bad -> assertThat(bad.fault()).isEqualTo(CertificateFault.WRONG_NAME));
        }
    }

    @DisplayName("A11 a server that has not proved itself sends us nowhere")
    @Test
    void plainWordIsNotFollowed() throws Exception {
        try (var there = ScriptedWire.server("example.com");
                var here =
                        ScriptedWire.server("example.com")
                                .then(client -> {
                                    client.hear(">");
                                    client.say(words(there.port()));
                                    client.hearAll();
                                })) {
            scripted.startTls("here.test", here.port());

            assertThat(failure().problem()).isInstanceOf(NoEncryption.class);
            assertThat(scripted.asked()).doesNotContain("there.test");
        }
    }

    @Test
    void circleEnds() throws Exception {
        try (var here = ScriptedWire.server("example.com")) {
            for (int i = 0; i <= Detour.MOST + 1; i++) here.then(elsewhere(here.port()));
            scripted.direct("here.test", here.port());

            assertThat(failure().problem()).isEqualTo(new Redirected("there.test:" + here.port()));
        }
    }

    @Test
    void wordOnALiveStreamCountsForTheNextAttempt() throws Exception {
        try (var there = ScriptedWire.server("example.com").then(Client::resume);
                var here =
                        ScriptedWire.server("example.com")
                                .then(client -> {
                                    client.signIn();
                                    client.say(error(there.port()));
                                    client.hearAll();
                                })) {
            scripted.direct("here.test", here.port());
            scripted.wire().connect(scripted.searching());
            assertThat(scripted.inlet().nextLoss()).isInstanceOf(Redirected.class);

            assertThat(scripted.wire().connect(scripted.searching()).server())
                    .startsWith("there.test:");
        }
    }

    @DisplayName("A11 XEP-0198 §5: location is tried first, and has to prove the same domain")
    @Test
    void locationIsTriedFirstAndFallsBack() throws Exception {
        try (var foreign = ScriptedWire.server("there.test").then(Client::encrypt).then(_ -> {});
                var here =
                        ScriptedWire.server("example.com")
                                .then(client -> {
                                    client.signIn(
                                            "location='there.test:%d'".formatted(foreign.port()));
                                })
                                .then(Client::resume)) {
            scripted.direct("here.test", here.port());
            scripted.wire().connect(scripted.searching());
            scripted.inlet().nextLoss();

            var details = scripted.wire().connect(scripted.searching());

            assertThat(details.resumed()).isTrue();
            assertThat(details.server()).startsWith("here.test:");
            assertThat(details.tried())
                    .first()
                    .satisfies(each ->
                            assertThat(((BadCertificate) each.problem()).fault())
                                    .isEqualTo(CertificateFault.WRONG_NAME));
        }
    }

    private SignInFailure failure() {
        return catchThrowableOfType(
                SignInFailure.class, () -> scripted.wire().connect(scripted.searching()));
    }

    private static Script elsewhere(int port) {
        return client -> {
            client.encrypt();
            client.hear(">");
            client.say(words(port));
            client.hearAll();
        };
    }

    private static String words(int port) {
        return "<stream:stream xmlns='jabber:client'"
                + " xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>"
                + error(port);
    }

    private static String error(int port) {
        return "<stream:error><see-other-host xmlns='urn:ietf:params:xml:ns:xmpp-streams'>"
                + "there.test:"
                + port
                + "</see-other-host></stream:error></stream:stream>";
    }
}

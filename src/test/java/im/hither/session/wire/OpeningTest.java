package im.hither.session.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import im.hither.domain.CertificateFault;
import im.hither.domain.ConnectionProblem.BadCertificate;
import im.hither.domain.ConnectionProblem.NoEncryption;
import im.hither.domain.ConnectionProblem.NoService;
import im.hither.domain.ConnectionProblem.ProxyNeeded;
import im.hither.domain.ConnectionProblem.UnknownHost;
import im.hither.domain.ConnectionProblem.Unreachable;
import im.hither.domain.TriedPlace;
import im.hither.session.wire.dial.LoopbackProxy;
import im.hither.session.wire.signin.SignIn;
import im.hither.session.wire.stream.SignInFailure;
import im.hither.testing.LoopbackPorts;
import im.hither.testing.ScriptedServer.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningTest {
    private final ScriptedWire scripted = new ScriptedWire();

    @AfterEach
    void end() {
        scripted.close();
    }

    @DisplayName("XEP-0368 §3: record by record, and why each failed is kept")
    @Test
    void fallsBackRecordByRecord() throws Exception {
        var closed = LoopbackPorts.free();
        try (var foreign = ScriptedWire.server("other.test").then(Client::encrypt);
                var silent = ScriptedWire.server("example.com").then(each -> each.open(""));
                var right = ScriptedWire.server("example.com").then(Client::signIn)) {
            scripted.direct("closed.test", closed)
                    .direct("foreign.test", foreign.port())
                    .startTls("silent.test", silent.port())
                    .direct("right.test", right.port());

            var details = scripted.wire().connect(scripted.searching());

            assertThat(details.server()).isEqualTo("right.test:" + right.port());
            assertThat(details.chain()).hasSize(1);
            assertThat(details.tried())
                    .extracting(TriedPlace::problem)
                    .satisfiesExactly(
                            one -> assertThat(one).isInstanceOf(Unreachable.class),
                            two ->
                                    assertThat(((BadCertificate) two).fault())
                                            .isEqualTo(CertificateFault.WRONG_NAME),
                            three -> assertThat(three).isInstanceOf(NoEncryption.class));
            assertThat(details.tried().getFirst().place())
                    .isEqualTo("closed.test:" + closed + " (127.0.0.1)");
        }
    }

    @DisplayName("A2, A11: the certificate has to be for the domain, whatever host DNS names")
    @Test
    void targetOfARecordProvesNothing() throws Exception {
        try (var server = ScriptedWire.server("target.test").then(Client::encrypt)) {
            scripted.direct("target.test", server.port());

            var failure = failure(scripted.searching());

            assertThat(failure.problem())
                    .isInstanceOfSatisfying(
                            BadCertificate.class,
                            bad -> {
                                assertThat(bad.fault()).isEqualTo(CertificateFault.WRONG_NAME);
                                assertThat(bad.domain()).isEqualTo("example.com");
                            });
        }
    }

    @Test
    void gravestReasonIsToldFirstAndAllAreKept() throws Exception {
        try (var foreign = ScriptedWire.server("other.test").then(Client::encrypt)) {
            scripted.direct("foreign.test", foreign.port())
                    .direct("closed.test", LoopbackPorts.free())
                    .direct("nowhere.invalid", 5223);

            var failure = failure(scripted.searching());

            assertThat(failure.problem()).isInstanceOf(BadCertificate.class);
            assertThat(failure.tried())
                    .extracting(TriedPlace::problem)
                    .hasSize(3)
                    .contains(new UnknownHost("nowhere.invalid"));
        }
    }

    @DisplayName("RFC 2782: a target of . ends the search")
    @Test
    void serviceThatIsNotOfferedIsSaid() {
        scripted.direct("", 0).startTls("", 0);

        assertThat(failure(scripted.searching()).problem()).isEqualTo(new NoService("example.com"));
        assertThat(scripted.asked()).hasSize(2);
    }

    @DisplayName("A11 no discovery by TXT records: SRV and addresses are all that DNS is asked for")
    @Test
    void asksForNothingElse() {
        scripted.direct("nowhere.invalid", 5223);

        failure(scripted.searching());

        assertThat(scripted.asked())
                .containsExactlyInAnyOrder(
                        "_xmpps-client._tcp.example.com",
                        "_xmpp-client._tcp.example.com",
                        "nowhere.invalid",
                        "nowhere.invalid");
    }

    @DisplayName("Through a proxy DNS is never asked, and the proxy gets the domain")
    @ParameterizedTest
    @ValueSource(strings = {"socks5", "http"})
    void proxyResolves(String scheme) throws Exception {
        try (var server = ScriptedWire.server("example.com").then(Client::signIn);
                var proxy = LoopbackProxy.to(server.port())) {
            var details =
                    scripted.wire()
                            .connect(scripted.through(scheme + "://127.0.0.1:" + proxy.port()));

            assertThat(details.server()).isEqualTo("example.com:5223");
            assertThat(proxy.asked().getFirst()).contains("example.com:5223");
            assertThat(scripted.asked()).isEmpty();
        }
    }

    @Test
    void onionIsReachedThroughAProxyAlone() throws Exception {
        try (var onion = new ScriptedWire("juliet@abcdef.onion");
                var server = ScriptedWire.server("abcdef.onion").then(Client::signIn);
                var proxy = LoopbackProxy.to(server.port())) {
            var refused =
                    catchThrowableOfType(
                            SignInFailure.class, () -> onion.wire().connect(onion.searching()));
            assertThat(refused.problem()).isEqualTo(new ProxyNeeded("abcdef.onion"));

            onion.wire().connect(onion.through("socks5://127.0.0.1:" + proxy.port()));

            assertThat(proxy.asked()).contains("name abcdef.onion:5223");
            assertThat(onion.asked()).isEmpty();
        }
    }

    @DisplayName("§2 row 24: a hotel that answers for everybody is named by its certificate")
    @Test
    void hotelIsNotTheServer() throws Exception {
        try (var portal = ScriptedWire.server("portal.test").then(Client::encrypt);
                var page =
                        ScriptedWire.server("portal.test")
                                .then(each -> each.say("HTTP/1.1 302 Found\r\n\r\n"))) {
            scripted.direct("chat.test", portal.port()).startTls("chat.test", page.port());

            var failure = failure(scripted.searching());

            assertThat(failure.problem())
                    .isInstanceOfSatisfying(
                            BadCertificate.class,
                            bad -> assertThat(bad.fault()).isEqualTo(CertificateFault.WRONG_NAME));
            assertThat(failure.tried())
                    .extracting(TriedPlace::problem)
                    .contains(new Unreachable("chat.test:" + page.port()));
        }
    }

    @DisplayName("what never spoke XMPP was not lost: silence, another protocol, an end")
    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 400 Bad Request\r\n\r\n", "</nonsense>"})
    void whatNeverSpokeXmppIsNotCalledLost(String said) throws Exception {
        try (var other =
                ScriptedWire.server("example.com")
                        .then(each -> {
                            each.say(said);
                            if (said.isEmpty()) each.hearAll();
                        })) {
            scripted.startTls("other.test", other.port());

            assertThat(failure(scripted.searching()).problem())
                    .isEqualTo(new Unreachable("other.test:" + other.port()));
        }
    }

    @Test
    void silenceInsteadOfTlsNamesThePlace() throws Exception {
        try (var silent = ScriptedWire.server("example.com").then(Client::hearAll)) {
            scripted.direct("silent.test", silent.port());

            assertThat(failure(scripted.searching()).problem())
                    .isEqualTo(new Unreachable("silent.test:" + silent.port()));
        }
    }

    private SignInFailure failure(SignIn signIn) {
        return catchThrowableOfType(SignInFailure.class, () -> scripted.wire().connect(signIn));
    }
}

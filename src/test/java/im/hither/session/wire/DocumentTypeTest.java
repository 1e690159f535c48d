package im.hither.session.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import im.hither.domain.ConnectionSettings;
import im.hither.domain.TlsMode;
import im.hither.session.wire.stream.SignInFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A server that begins its stream with more than a stream, before it has proved anything.
class DocumentTypeTest {
    private static final String HEADER =
            "xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' id='s1'"
                    + " from='example.com' version='1.0'";

    /// Whoever takes them goes on.
    private static final String FEATURES =
            "<stream:features><starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>"
                    + "<mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>"
                    + "<mechanism>PLAIN</mechanism></mechanisms></stream:features>";

    private final ScriptedWire scripted = new ScriptedWire();

    @AfterEach
    void end() {
        scripted.close();
    }

    @DisplayName("G3 before the sign-in too a document type fetches nothing and ends everything")
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "STARTTLS, <!DOCTYPE x SYSTEM 'http://127.0.0.1:%1$d/'><stream:stream %2$s>",
                "STARTTLS, <!DOCTYPE x [<!ENTITY a SYSTEM 'http://127.0.0.1:%1$d/'>]><stream:stream %2$s>&a;",
                "DIRECT, <!DOCTYPE x SYSTEM 'http://127.0.0.1:%1$d/'><stream:stream %2$s>",
                "DIRECT, <stream:stream %2$s><!DOCTYPE x SYSTEM 'http://127.0.0.1:%1$d/'>",
                "DIRECT, <stream:stream %2$s>&a;",
                "DIRECT, <stream:stream %2$s><?x href='http://127.0.0.1:%1$d/'?>"
            })
    void nothingIsFetchedBeforeTheSignIn(TlsMode mode, String xml) throws Exception {
        var fetched = new CopyOnWriteArrayList<Socket>();
        try (var web = new ServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"));
                var server = ScriptedWire.server("example.com")) {
            Thread.ofVirtual().start(() -> accept(web, fetched));
            var heard = new LinkedBlockingQueue<String>();
            server.then(client -> {
                if (mode == TlsMode.DIRECT) client.encrypt();
                client.hear("<stream:stream");
                client.say(xml.formatted(web.getLocalPort(), HEADER) + FEATURES);
                heard.add(client.hearAll());
            });
            var settings = server.settings();
            var given =
                    new ConnectionSettings(
                            settings.server(), mode, settings.authority(), Optional.empty(), true);

            assertThatThrownBy(() -> scripted.wire().connect(ScriptedWire.signIn(given)))
                    .isInstanceOf(SignInFailure.class);

            assertThat(heard.poll(10, TimeUnit.SECONDS)).doesNotContain("<auth", "<starttls");
            assertThat(fetched).isEmpty();
        }
    }

    private static void accept(ServerSocket web, List<Socket> fetched) {
        try {
            while (true) fetched.add(web.accept());
        } catch (IOException closed) {
            // the test is over
        }
    }
}

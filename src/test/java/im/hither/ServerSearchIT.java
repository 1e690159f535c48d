package im.hither;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.AccountEvent.ServerSearched;
import im.hither.domain.ServerFinding;
import im.hither.testing.EjabberdServer;
import im.hither.testing.ProsodyServer;
import im.hither.testing.XmppServer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The server is asked to search its archive.
class ServerSearchIT {
    /// Prosody cannot, and ejabberd with its own database neither.
    static List<Supplier<XmppServer>> servers() {
        return List.of(ProsodyServer::start, EjabberdServer::start);
    }

    @ParameterizedTest
    @MethodSource("servers")
    @DisplayName("XEP-0431: that a server cannot search is said, and nothing is asked of it")
    void serverThatCannot(Supplier<XmppServer> starting) throws Exception {
        try (var server = starting.get()) {
            assertThat(finding(server)).isEqualTo(new ServerFinding.NotOffered());
        }
    }

    private static ServerFinding finding(XmppServer server) throws Exception {
        try (var juliet = Person.signIn(server, "juliet")) {
            var findings = new LinkedBlockingQueue<ServerFinding>();
            juliet.graph()
                    .events()
                    .follow(event -> {
                        if (event instanceof ServerSearched(_, _, var finding)) {
                            findings.add(finding);
                        }
                    });

            juliet.graph().history().find(juliet.account(), Optional.empty(), "rose");

            var finding = findings.poll(30, TimeUnit.SECONDS);
            assertThat(finding).isNotNull();
            return finding;
        }
    }
}

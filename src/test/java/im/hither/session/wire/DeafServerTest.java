package im.hither.session.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// A server that has a session of ours which it no longer listens to, or cannot get at.
class DeafServerTest {
    private static final Duration AT_ONCE = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofSeconds(60);

    @Test
    @DisplayName("§2 row 2: what was resumed and fell silent is not resumed again")
    void deafSessionIsGivenUp() throws Exception {
        var patience = patience(Duration.ofSeconds(5), AT_ONCE);
        try (var scripted = new ScriptedWire(patience);
                var server =
                        ScriptedWire.server("example.com")
                                .then(client -> client.signIn())
                                .then(client -> {
                                    client.resume();
                                    client.hearAll(); // and answers nothing of it
                                })
                                .then(client -> {
                                    client.signIn();
                                    client.hearAll();
                                })) {
            var signIn = scripted.given(server);
            scripted.wire().connect(signIn);
            scripted.inlet().nextLoss();
            assertThat(scripted.wire().connect(signIn).resumed()).isTrue();
            scripted.wire().probe();
            scripted.inlet().nextLoss();

            assertThat(scripted.wire().connect(signIn).resumed()).isFalse();
            assertThat(server.failures()).isEmpty();
        }
    }

    @Test
    @DisplayName(
            "§2 row 2: what a server does not answer whether it can be resumed is not asked again")
    void sessionThatIsStuckIsGivenUp() throws Exception {
        var patience = patience(Duration.ofSeconds(3), LONG);
        try (var scripted = new ScriptedWire(patience);
                var server =
                        ScriptedWire.server("example.com")
                                .then(client -> client.signIn())
                                .then(client -> {
                                    client.hearWishToResume();
                                    client.hearAll();
                                })
                                .then(client -> {
                                    client.signIn();
                                    client.hearAll();
                                })) {
            var signIn = scripted.given(server);
            scripted.wire().connect(signIn);
            scripted.inlet().nextLoss();
            assertThatThrownBy(() -> scripted.wire().connect(signIn))
                    .hasMessageContaining("does not answer");

            assertThat(scripted.wire().connect(signIn).resumed()).isFalse();
            assertThat(server.failures()).isEmpty();
        }
    }

    private static Patience patience(Duration answer, Duration probe) {
        var connect = Duration.ofSeconds(5);
        return new Patience(connect, answer, LONG, LONG, LONG, probe, LONG, AT_ONCE);
    }
}

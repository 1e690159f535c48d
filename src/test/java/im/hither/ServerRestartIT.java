package im.hither;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.concurrent.Ticker;
import im.hither.domain.Content;
import im.hither.testing.ProsodyServer;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// A server dies, forgets its sessions, and comes back.
class ServerRestartIT {
    private static final int EACH = 20;

    @Test
    @DisplayName("P2 P4 §2 row 3: online within 15 seconds, nothing twice and no gap")
    void everybodyComesBack() throws Exception {
        try (var server = ProsodyServer.start();
                var juliet = Person.signIn(server, "juliet");
                var romeo = Person.signIn(server, "romeo")) {
            juliet.befriend(romeo);
            for (var i = 0; i < EACH; i++) juliet.say(romeo, "before " + i);
            server.kill();
            juliet.await(() -> !juliet.online());
            for (var i = 0; i < EACH; i++) juliet.say(romeo, "meanwhile " + i);
            server.wipeSessions();
            server.startAgain();
            var open = Ticker.system().nanos();

            juliet.await(juliet::online);
            romeo.await(romeo::online);

            assertThat(Duration.ofNanos(Ticker.system().nanos() - open))
                    .isLessThan(Duration.ofSeconds(15));
            var said =
                    List.of("before ", "meanwhile ").stream()
                            .flatMap(word -> IntStream.range(0, EACH).mapToObj(i -> word + i))
                            .toList();
            for (var each : List.of(juliet, romeo)) {
                var other = each == juliet ? romeo : juliet;
                each.await(() -> bodies(each, other).equals(said));
            }
        }
    }

    /// What can be read; some of it waits for the archive at first.
    private static List<String> bodies(Person at, Person other) {
        return at.history(other).stream()
                .map(message -> message.content())
                .filter(Content.Body.class::isInstance)
                .map(content -> ((Content.Body) content).text())
                .toList();
    }
}

package im.hither;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.concurrent.Ticker;
import im.hither.domain.Content;
import im.hither.testing.EjabberdServer;
import im.hither.testing.ProsodyServer;
import im.hither.testing.XmppServer;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

            checkAllIsThere(juliet, romeo);
        }
    }

    static List<Supplier<Restarted>> servers() {
        return List.of(
                () -> {
                    var server = ProsodyServer.start();
                    return new Restarted(server, server::stop, server::startAgain);
                },
                () -> {
                    var server = EjabberdServer.start();
                    return new Restarted(server, server::stop, server::startAgain);
                });
    }

    /// A server and how it is stopped in good order and started again.
    record Restarted(XmppServer server, Runnable stop, Runnable startAgain) {}

    @ParameterizedTest
    @MethodSource("servers")
    @DisplayName("P2 P4 §2 row 3: the same where it is restarted in good order")
    void orderlyRestart(Supplier<Restarted> starting) throws Exception {
        var each = starting.get();
        try (var server = each.server();
                var juliet = Person.signIn(server, "juliet");
                var romeo = Person.signIn(server, "romeo")) {
            juliet.befriend(romeo);
            for (var i = 0; i < EACH; i++) juliet.say(romeo, "before " + i);
            each.stop().run();
            juliet.await(() -> !juliet.online());
            for (var i = 0; i < EACH; i++) juliet.say(romeo, "meanwhile " + i);
            each.startAgain().run();

            checkAllIsThere(juliet, romeo);
        }
    }

    /// Right after the server has opened its ports.
    private static void checkAllIsThere(Person juliet, Person romeo) throws InterruptedException {
        var open = Ticker.system().nanos();
        juliet.await(juliet::online);
        romeo.await(romeo::online);

        assertThat(Duration.ofNanos(Ticker.system().nanos() - open))
                .isLessThan(Duration.ofSeconds(15));
        var said =
                List.of("before ", "meanwhile ").stream()
                        .flatMap(word -> IntStream.range(0, EACH).mapToObj(i -> word + i))
                        .toList();
        juliet.await(() -> bodies(juliet, romeo).equals(said), () -> bodies(juliet, romeo));
        romeo.await(() -> bodies(romeo, juliet).equals(said), () -> bodies(romeo, juliet));
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

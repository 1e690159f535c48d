package im.hither;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.concurrent.Ticker;
import im.hither.domain.AccountEvent.ConnectionChanged;
import im.hither.domain.ConnectionProblem;
import im.hither.domain.ConnectionState;
import im.hither.testing.EjabberdServer;
import im.hither.testing.PlainClient;
import im.hither.testing.ProsodyServer;
import im.hither.testing.XmppServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Another client that takes our place at a real server.
class ConflictIT {
    private static final String BARE = "juliet@hither.test";

    static List<Supplier<XmppServer>> servers() {
        return List.of(ProsodyServer::start, EjabberdServer::start);
    }

    @ParameterizedTest
    @MethodSource("servers")
    @DisplayName("P7 §2 row 22: who took our place has it for ten seconds at least")
    void placeIsNotTakenBackAtOnce(Supplier<XmppServer> starting) throws Exception {
        try (var server = starting.get();
                var juliet = Person.signIn(server, "juliet");
                var watcher = PlainClient.bound(server, "juliet", "secret-juliet", "watcher")) {
            var conflict = new CountDownLatch(1);
            juliet.graph()
                    .events()
                    .follow(event -> {
                        if (event
                                instanceof
                                ConnectionChanged(
                                        _,
                                        _,
                                        ConnectionState.Failed(
                                                ConnectionProblem.Conflict(),
                                                _,
                                                _))) {
                            conflict.countDown();
                        }
                    });
            watcher.say("<presence/>");
            var resource = resource(watcher);
            try (var _ = PlainClient.bound(server, "juliet", "secret-juliet", resource)) {
                assertThat(conflict.await(10, TimeUnit.SECONDS)).isTrue();
                var taken = Ticker.system().nanos();

                juliet.await(juliet::online);

                assertThat(Duration.ofNanos(Ticker.system().nanos() - taken))
                        .isGreaterThan(Duration.ofSeconds(9));
            }
        }
    }

    /// Of the program, by the first presence of it that is heard.
    private static String resource(PlainClient watcher) throws Exception {
        var mark = BARE + "/Hither";
        while (true) {
            var tag = watcher.heard(">");
            if (!tag.startsWith("<presence") || tag.contains("unavailable")) continue;
            var start = tag.indexOf("from='" + mark);
            if (start < 0) continue;
            start += "from='".length() + BARE.length() + 1;
            return tag.substring(start, tag.indexOf('\'', start));
        }
    }
}

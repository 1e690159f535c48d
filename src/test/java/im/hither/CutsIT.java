package im.hither;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.testing.EjabberdServer;
import im.hither.testing.ProsodyServer;
import im.hither.testing.XmppServer;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The short form of `CutsSoak`: connections that are cut in the middle of everything.
class CutsIT {
    private static final int MESSAGES = 60;
    private static final int TIMES = 25;

    static List<Supplier<XmppServer>> servers() {
        return List.of(ProsodyServer::start, EjabberdServer::start);
    }

    @ParameterizedTest
    @MethodSource("servers")
    @DisplayName("P1 P2 §2 row 1: cut after random bytes, every message arrives once")
    void nothingIsLostOrDoubled(Supplier<XmppServer> starting) throws Exception {
        try (var server = starting.get();
                var cuts = new Cuts(server, 4711)) {
            cuts.run(MESSAGES, TIMES);

            cuts.checkOnce(MESSAGES);
            assertThat(cuts.resumed()).isPositive();
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    @DisplayName("P2 §2 row 1: cut after random bytes, each sender's order is kept")
    void orderIsKept(Supplier<XmppServer> starting) throws Exception {
        try (var server = starting.get();
                var cuts = new Cuts(server, 42)) {
            cuts.run(MESSAGES, TIMES);

            cuts.checkOrder(MESSAGES);
        }
    }
}

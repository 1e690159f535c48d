package im.hither;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.ChatMessage;
import im.hither.domain.Content;
import im.hither.domain.DeliveryState;
import im.hither.testing.ProsodyServer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Two people become contacts and talk through a real server; both ends keep the same history.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoPeopleIT {
    private ProsodyServer server;

    @BeforeAll
    void startServer() {
        server = ProsodyServer.start();
    }

    @AfterAll
    void stopServer() {
        server.close();
    }

    @Test
    void messagesArriveOnceWithReceiptsAndBothHistoriesAreTheSame() throws Exception {
        try (var juliet = Person.signIn(server, "juliet");
                var romeo = Person.signIn(server, "romeo")) {
            juliet.befriend(romeo);

            for (var i = 0; i < 20; i++) {
                juliet.say(romeo, "from juliet " + i);
                romeo.say(juliet, "from romeo " + i);
            }

            juliet.await(() ->
                    juliet.history(romeo).stream().filter(TwoPeopleIT::delivered).count() == 40);
            romeo.await(() ->
                    romeo.history(juliet).stream().filter(TwoPeopleIT::delivered).count() == 40);
            juliet.await(() -> bodies(juliet.history(romeo)).equals(bodies(romeo.history(juliet))));
            assertThat(bodies(juliet.history(romeo))).hasSize(40).doesNotHaveDuplicates();
        }
    }

    private static boolean delivered(ChatMessage message) {
        return message.delivery() instanceof DeliveryState.Delivered;
    }

    private static List<String> bodies(List<ChatMessage> history) {
        return history.stream().map(m -> ((Content.Body) m.content()).text()).toList();
    }
}

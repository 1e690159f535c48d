package im.hither;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.ChatMessage;
import im.hither.domain.Content;
import im.hither.domain.DeliveryState;
import im.hither.testing.EjabberdServer;
import im.hither.testing.ProsodyServer;
import im.hither.testing.XmppServer;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Two people become contacts and talk through a real server; both ends keep the same history.
class TwoPeopleIT {
    static List<Supplier<XmppServer>> servers() {
        return List.of(ProsodyServer::start, EjabberdServer::start);
    }

    @ParameterizedTest
    @MethodSource("servers")
    void messagesArriveOnceWithReceiptsOnBothSides(Supplier<XmppServer> starting) throws Exception {
        try (var server = starting.get();
                var juliet = Person.signIn(server, "juliet");
                var romeo = Person.signIn(server, "romeo")) {
            juliet.befriend(romeo);

            for (var i = 0; i < 20; i++) {
                juliet.say(romeo, "from juliet " + i);
                romeo.say(juliet, "from romeo " + i);
            }
            awaitDelivered(juliet, romeo, 40);

            // what crosses on the way may stand in another order in the other's archive
            assertThat(bodies(juliet.history(romeo)))
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(bodies(romeo.history(juliet)));
            assertThat(from(juliet, romeo.history(juliet))).isSortedAccordingTo(byNumber());
            assertThat(from(romeo, juliet.history(romeo))).isSortedAccordingTo(byNumber());
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void whatIsSaidInTurnsStandsInTheSameOrderOnBothSides(Supplier<XmppServer> starting)
            throws Exception {
        try (var server = starting.get();
                var juliet = Person.signIn(server, "juliet");
                var romeo = Person.signIn(server, "romeo")) {
            juliet.befriend(romeo);

            for (var i = 0; i < 5; i++) {
                juliet.say(romeo, "from juliet " + i);
                awaitDelivered(juliet, romeo, 2 * i + 1);
                romeo.say(juliet, "from romeo " + i);
                awaitDelivered(juliet, romeo, 2 * i + 2);
            }

            assertThat(bodies(juliet.history(romeo))).isEqualTo(bodies(romeo.history(juliet)));
        }
    }

    private static void awaitDelivered(Person one, Person other, int messages)
            throws InterruptedException {
        one.await(() -> delivered(one.history(other)) == messages, () -> one.history(other));
        other.await(() -> delivered(other.history(one)) == messages, () -> other.history(one));
    }

    private static long delivered(List<ChatMessage> history) {
        return history.stream().filter(TwoPeopleIT::delivered).count();
    }

    private static List<String> from(Person author, List<ChatMessage> history) {
        return history.stream()
                .filter(message -> message.author().equals(author.address()))
                .map(message -> ((Content.Body) message.content()).text())
                .toList();
    }

    private static Comparator<String> byNumber() {
        return Comparator.comparing(
                body -> Integer.valueOf(body.substring(body.lastIndexOf(' ') + 1)));
    }

    private static boolean delivered(ChatMessage message) {
        return message.delivery() instanceof DeliveryState.Delivered;
    }

    private static List<String> bodies(List<ChatMessage> history) {
        return history.stream().map(m -> ((Content.Body) m.content()).text()).toList();
    }
}

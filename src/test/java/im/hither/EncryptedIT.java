package im.hither;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.ChatMessage;
import im.hither.domain.Content;
import im.hither.domain.DeliveryState;
import im.hither.testing.EjabberdServer;
import im.hither.testing.ProsodyServer;
import im.hither.testing.XmppServer;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Two people write to each other through a real server, encrypted from the first message on.
class EncryptedIT {
    static List<Supplier<XmppServer>> servers() {
        return List.of(ProsodyServer::start, EjabberdServer::start);
    }

    @ParameterizedTest
    @MethodSource("servers")
    void everythingIsEncryptedFromTheFirstMessageOn(Supplier<XmppServer> starting)
            throws Exception {
        try (var server = starting.get();
                var juliet = Person.signIn(server, "juliet");
                var romeo = Person.signIn(server, "romeo")) {
            juliet.befriend(romeo);
            for (var i = 0; i < 20; i++) {
                juliet.say(romeo, "from juliet " + i + " 😀 <&>");
                romeo.say(juliet, "from romeo " + i);
            }
            juliet.await(() -> delivered(juliet.history(romeo)) == 40);
            romeo.await(() -> delivered(romeo.history(juliet)) == 40);

            assertThat(bodies(juliet.history(romeo)))
                    .containsExactlyInAnyOrderElementsOf(bodies(romeo.history(juliet)));
            assertThat(juliet.encrypted(romeo)).hasSize(40).containsOnly("omemo2");
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void whatWasSaidMeanwhileIsReadInItsTurn(Supplier<XmppServer> starting) throws Exception {
        try (var server = starting.get();
                var juliet = Person.signIn(server, "juliet")) {
            var romeo = Person.signIn(server, "romeo");
            juliet.befriend(romeo);
            juliet.say(romeo, "before");
            romeo.await(() -> delivered(romeo.history(juliet)) == 1);
            romeo.close();
            for (var i = 0; i < 150; i++) juliet.say(romeo, "meanwhile " + i);
            juliet.await(() -> sent(juliet.history(romeo)) == 151);

            try (var back = Person.open(romeo.folder(), romeo.address())) {
                back.graph().start();
                back.await(
                        () -> delivered(back.history(juliet)) == 151,
                        () -> back.history(juliet).getLast());

                assertThat(bodies(back.history(juliet))).isEqualTo(bodies(juliet.history(romeo)));
            }
        }
    }

    private static long sent(List<ChatMessage> history) {
        return history.stream()
                .filter(message -> !(message.delivery() instanceof DeliveryState.Pending))
                .count();
    }

    private static long delivered(List<ChatMessage> history) {
        return history.stream()
                .filter(message -> message.delivery() instanceof DeliveryState.Delivered)
                .filter(message -> message.content() instanceof Content.Body)
                .count();
    }

    private static List<String> bodies(List<ChatMessage> history) {
        return history.stream().map(m -> ((Content.Body) m.content()).text()).toList();
    }
}

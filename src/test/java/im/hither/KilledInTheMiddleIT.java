package im.hither;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.ChatMessage;
import im.hither.domain.Content;
import im.hither.testing.ChildJvm;
import im.hither.testing.EjabberdServer;
import im.hither.testing.ProsodyServer;
import im.hither.testing.XmppServer;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// One of two dies by SIGKILL while 200 messages go each way; started again, it has all of them.
class KilledInTheMiddleIT {
    private static final int EACH = 200;

    static List<Supplier<XmppServer>> servers() {
        return List.of(ProsodyServer::start, EjabberdServer::start);
    }

    @ParameterizedTest
    @MethodSource("servers")
    @DisplayName("P1 P2 §2 row 4: nothing lost, nothing twice, whatever moment a process dies at")
    void nothingIsLostOrDoubled(Supplier<XmppServer> starting) throws Exception {
        try (var server = starting.get();
                var romeo = Person.signIn(server, "romeo")) {
            var juliet = Person.signIn(server, "juliet");
            juliet.befriend(romeo);
            juliet.close();

            var process =
                    ChildJvm.start(
                            Victim.class,
                            juliet.folder().toString(),
                            juliet.address().toString(),
                            romeo.address().toString(),
                            Integer.toString(EACH));
            for (var i = 0; i < EACH; i++) romeo.say(juliet, "from romeo " + i);
            romeo.await(() -> arrived(romeo, juliet) >= EACH / 5);
            assertThat(ChildJvm.firstLine(process)).isEqualTo("said");
            var before = arrived(romeo, juliet);
            process.destroyForcibly().waitFor();

            try (var again = Person.open(juliet.folder(), juliet.address())) {
                again.graph().start();
                // what came before the archive is caught up with is read after that
                again.await(() -> bodies(again.history(romeo)).size() >= 2 * EACH);
                romeo.await(() -> bodies(romeo.history(juliet)).size() >= 2 * EACH);
                assertThat(again.history(romeo)).hasSize(2 * EACH);
                assertThat(romeo.history(juliet)).hasSize(2 * EACH);

                assertThat(before).as("died in the middle").isLessThan(EACH);
                assertThat(bodies(again.history(romeo)))
                        .hasSize(2 * EACH)
                        .doesNotHaveDuplicates()
                        .containsExactlyInAnyOrderElementsOf(bodies(romeo.history(juliet)));
                // the archive confirms the order a moment after it is quiet
                again.await(() -> own(again.history(romeo), "juliet").equals(said("juliet")));
                romeo.await(() -> own(romeo.history(juliet), "romeo").equals(said("romeo")));
            }
        }
    }

    private static int arrived(Person at, Person from) {
        return own(at.history(from), from.address().getLocalpartOrNull().toString()).size();
    }

    private static List<String> own(List<ChatMessage> history, String name) {
        return bodies(history).stream().filter(body -> body.startsWith("from " + name)).toList();
    }

    private static List<String> said(String name) {
        return IntStream.range(0, EACH).mapToObj(i -> "from " + name + " " + i).toList();
    }

    private static List<String> bodies(List<ChatMessage> history) {
        return history.stream()
                .map(ChatMessage::content)
                .filter(Content.Body.class::isInstance)
                .map(content -> ((Content.Body) content).text())
                .toList();
    }
}

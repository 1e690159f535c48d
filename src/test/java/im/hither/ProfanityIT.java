package im.hither;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.ChatMessage;
import im.hither.domain.Content;
import im.hither.domain.ConversationId;
import im.hither.feature.omemo.Prospect;
import im.hither.testing.ProsodyServer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// With a program of others, over a real server, both ways.
class ProfanityIT {
    @Test
    void theOldDialectIsReadOnBothSides() throws Exception {
        try (var server = ProsodyServer.start();
                var juliet = Person.signIn(server, "juliet");
                var romeo = Profanity.signIn(server, "romeo")) {
            befriend(juliet, romeo);
            var talk = juliet.graph().chats().open(juliet.account(), romeo.address());
            juliet.await(
                    () -> {
                        juliet.graph().encryption().look(talk); // it publishes when it likes
                        return juliet.graph().encryption().prospect(talk) == Prospect.ENCRYPTED;
                    },
                    () -> juliet.graph().encryption().readers(talk));
            juliet.graph().messages().send(talk, "wherefore art thou 🌹");
            romeo.type("/omemo start " + juliet.address()); // opens their window too
            romeo.await(screen -> screen.contains("wherefore art thou 🌹"));
            romeo.type("Call me but love 😘");
            juliet.await(() -> texts(juliet, talk).contains("Call me but love 😘"));
            var endless = "a rose by any other name ".repeat(200);
            juliet.graph().messages().send(talk, endless + "end");
            romeo.await(screen -> screen.contains("other name end"));
            for (var i = 0; i < 30; i++) juliet.graph().messages().send(talk, "one way " + i);
            romeo.await(screen -> screen.contains("one way 29"));
            romeo.type("and back");
            juliet.await(() -> texts(juliet, talk).contains("and back"));

            assertThat(juliet.graph().encryption().forms(talk)).hasSize(34).containsOnly("omemo");
        }
    }

    /// It shows its keys to those alone who see its presence.
    private static void befriend(Person one, Profanity other) throws Exception {
        one.graph().contacts().add(one.account(), other.address(), Optional.empty());
        other.await(screen -> screen.contains("Received authorization request"));
        other.type("/sub allow " + one.address());
        other.type("/sub request " + one.address());
        one.await(() -> !one.graph().contacts().requests().isEmpty());
        one.graph().contacts().approve(one.account(), other.address());
    }

    private static List<String> texts(Person person, ConversationId talk) {
        return person.graph().messages().newest(talk, 100).items().stream()
                .map(ChatMessage::content)
                .filter(Content.Body.class::isInstance)
                .map(content -> ((Content.Body) content).text())
                .toList();
    }
}

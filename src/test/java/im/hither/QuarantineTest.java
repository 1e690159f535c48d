package im.hither;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.AccountEvent.ConnectionChanged;
import im.hither.domain.ChatMessage;
import im.hither.domain.ConnectionState.Online;
import im.hither.domain.Content;
import im.hither.testing.ScriptedServer;
import im.hither.testing.ScriptedServer.Client;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// A stanza that ends the stream in a way nobody thought of, and a server that sends it again each
/// time: the whole program gets past it.
class QuarantineTest {
    private static final BareJid JULIET = JidCreate.bareFromOrThrowUnchecked("juliet@example.com");
    private static final BareJid ROMEO = JidCreate.bareFromOrThrowUnchecked("romeo@example.com");
    private static final Pattern ID = Pattern.compile("\\bid=['\"]([^'\"]+)['\"]");
    private static final String BAD =
            "<message from='romeo@example.com/a' to='juliet@example.com' id='bad' type='chat'>"
                    + "<body>good</body><p:x/></message>";
    private static final String NEXT =
            "<message from='romeo@example.com/a' to='juliet@example.com' id='next' type='chat'>"
                    + "<body>next</body></message>";

    @TempDir private Path folder;

    @DisplayName("G6 §2 row 14: online within three sign-ins, and one line tells of it")
    @Test
    void whatIsSentAgainIsPassedBy() throws Exception {
        try (var server = ScriptedServer.named("example.com");
                var juliet = Person.open(folder, JULIET)) {
            server.then(
                            client -> {
                                client.signIn();
                                poison(client);
                            })
                    .then(client -> {
                        client.resume();
                        poison(client);
                    })
                    .then(client -> {
                        client.resume();
                        poison(client);
                    });
            var signIns = new AtomicInteger();
            juliet.graph()
                    .events()
                    .follow(event -> {
                        if (event instanceof ConnectionChanged(_, _, Online _)) {
                            signIns.incrementAndGet();
                        }
                    });
            juliet.graph().start();
            juliet.graph().accounts().add(JULIET, server.settings(), "x".toCharArray());

            juliet.await(() -> contents(juliet).contains(new Content.Body("next")));

            assertThat(contents(juliet))
                    .containsExactly(new Content.Unreadable(), new Content.Body("next"));
            assertThat(signIns).hasValue(3);
            assertThat(juliet.online()).isTrue();
        }
    }

    private static List<Content> contents(Person juliet) {
        if (juliet.graph().accounts().accounts().isEmpty()) return List.of();
        var talk = juliet.graph().chats().open(juliet.account(), ROMEO);
        return juliet.graph().messages().newest(talk, 10).items().stream()
                .map(ChatMessage::content)
                .toList();
    }

    /// Says it, and to every question that it knows nothing.
    private static void poison(Client client) throws IOException {
        client.say(BAD + NEXT);
        while (true) {
            client.hear("<iq");
            var id = ID.matcher(client.hear(">"));
            if (!id.find()) continue;
            client.say(
                    "<iq type='error' id='%s'><error type='cancel'><service-unavailable"
                                    .formatted(id.group(1))
                            + " xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>");
        }
    }
}

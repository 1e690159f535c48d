package im.hither;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.Content;
import im.hither.testing.ScriptedServer;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// A server that says what is no XML: the whole program leaves it, keeps nothing of it, and comes
/// back.
class GarbageTest {
    private static final BareJid JULIET = JidCreate.bareFromOrThrowUnchecked("juliet@example.com");
    private static final String BEGINNING = "<message from='romeo@example.com/a'><body>";
    private static final String END = "</body></message>";

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x\u00c0\u00bc", // overlong
                "x\u00ed\u00a0\u0080", // half of a pair
                "x\u00f4\u0090\u0080\u0080", // beyond the last character
                "x&#0;",
                "x&#xD800;",
                "x&unknown;",
                "x<b a='1' a='2'/>",
                "x<b:c/>",
                "x</other>",
                "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>&a;"
            })
    @DisplayName("G3, §2 row 13: garbage ends the stream, is not kept, and the client comes back")
    void garbageIsLeft(String garbage) throws Exception {
        var back = new CountDownLatch(1);
        try (var server = ScriptedServer.named("example.com");
                var juliet = Person.open(folder, JULIET)) {
            server.then(
                            client -> {
                                client.signIn();
                                client.say(BEGINNING + "good" + END);
                                client.say((BEGINNING + garbage + END).getBytes(ISO_8859_1));
                                client.hearAll();
                            })
                    .then(client -> {
                        client.encrypt();
                        client.hear("<stream:stream");
                        back.countDown();
                    });
            juliet.graph().start();
            juliet.graph().accounts().add(JULIET, server.settings(), "x".toCharArray());

            assertThat(back.await(30, TimeUnit.SECONDS)).as("comes back").isTrue();
            var romeo = JidCreate.bareFromOrThrowUnchecked("romeo@example.com");
            var talk = juliet.graph().chats().open(juliet.account(), romeo);
            assertThat(juliet.graph().messages().newest(talk, 10).items())
                    .extracting(each -> ((Content.Body) each.content()).text())
                    .isSubsetOf("good"); // which waits for what the server vouches for
        }
    }
}

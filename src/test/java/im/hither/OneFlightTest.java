package im.hither;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.testing.ScriptedServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// What follows the sign-in leaves without waiting for any answer: the server here gives none. A
/// room that we were never in is asked first whether it is there, since going into one that is not
/// makes it; one that we were in is asked and entered at once (AccountRoomsTest).
class OneFlightTest {
    private static final BareJid JULIET = JidCreate.bareFromOrThrowUnchecked("juliet@example.com");
    private static final int FIRST = 4;
    private static final Pattern QUESTION = Pattern.compile("<iq[^>]* id=['\"]([^'\"]+)['\"]");
    private static final Pattern ROOM = Pattern.compile("to='(room\\d@rooms\\.example\\.com)'");
    private static final List<String> WANTED =
            List.of(
                    "<presence",
                    "jabber:iq:roster",
                    "urn:xmpp:mam:2",
                    "urn:xmpp:bookmarks:1",
                    "urn:xmpp:mds:displayed:0");

    private final LinkedBlockingQueue<String> flights = new LinkedBlockingQueue<>();
    @TempDir private Path folder;

    @Test
    void allLeavesAtOnceWithTheFirstFourRooms() throws Exception {
        try (var server = ScriptedServer.named("example.com")) {
            server.then(this::tellRooms).then(this::tellNothing);
            try (var juliet = Person.open(folder, JULIET)) {
                juliet.graph().start();
                juliet.graph().accounts().add(JULIET, server.settings(), "x".toCharArray());
                assertThat(flights.poll(20, TimeUnit.SECONDS)).as("first session").isNotNull();
            }
            try (var juliet = Person.open(folder, JULIET)) {
                juliet.graph().start();

                var flight = flights.poll(30, TimeUnit.SECONDS);

                assertThat(server.failures()).isEmpty();
                assertThat(flight).contains(WANTED);
                assertThat(rooms(flight)).isEqualTo(FIRST);
            }
        }
    }

    /// Five rooms stand in the bookmarks; four are asked for at a time.
    private void tellRooms(ScriptedServer.Client client) throws IOException {
        client.signIn();
        var heard = new StringBuilder();
        while (!heard.toString().contains("urn:xmpp:bookmarks:1")) {
            heard.append(client.hear("</iq>"));
        }
        var id = QUESTION.matcher(heard.substring(heard.lastIndexOf("<iq")));
        if (!id.find()) throw new IOException("a question without an id: " + heard);
        client.say(bookmarks(id.group(1)));
        hear(client, List.of());
        flights.add("");
    }

    private void tellNothing(ScriptedServer.Client client) throws IOException {
        client.signIn();
        flights.add(hear(client, WANTED));
        client.hearAll();
    }

    private static String hear(ScriptedServer.Client client, List<String> wanted)
            throws IOException {
        var heard = new StringBuilder();
        while (rooms(heard.toString()) < FIRST
                || !wanted.stream().allMatch(heard.toString()::contains)) {
            heard.append(client.hear(">"));
        }
        return heard.toString();
    }

    private static long rooms(String heard) {
        return ROOM.matcher(heard).results().map(each -> each.group(1)).distinct().count();
    }

    private static String bookmarks(String id) {
        var items = new StringBuilder();
        for (var i = 1; i <= 5; i++) {
            items.append(
                    "<item id='room%d@rooms.example.com'><conference xmlns='urn:xmpp:bookmarks:1' autojoin='true'><nick>J</nick></conference></item>"
                            .formatted(i));
        }
        return "<iq type='result' id='%s'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:bookmarks:1'>%s</items></pubsub></iq>"
                .formatted(id, items);
    }
}

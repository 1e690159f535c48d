package im.hither.feature.chatlist;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.AccountId;
import im.hither.domain.ChatMessage;
import im.hither.domain.Content.Body;
import im.hither.domain.ConversationId;
import im.hither.domain.ConversationKind;
import im.hither.domain.DeliveryState.Delivered;
import im.hither.domain.Direction;
import im.hither.domain.MessageId;
import im.hither.domain.Position;
import im.hither.testing.FakeRunningProgram;
import im.hither.testing.TypedCommand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

class ConversationsCommandTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final FakeRunningProgram program = new FakeRunningProgram();
    private final List<ChatListEntry> entries = new ArrayList<>();

    private TypedCommand type(String... words) {
        return TypedCommand.run(
                program,
                console -> new ConversationsCommand(Known::new, id -> id.value() == 1, console),
                words);
    }

    private void entry(AccountId account, String address, String name, Optional<String> last) {
        var jid = JidCreate.bareFromOrThrowUnchecked(address);
        var id = new ConversationId(entries.size() + 1L);
        entries.add(
                new ChatListEntry(
                        id,
                        account,
                        jid,
                        ConversationKind.CHAT,
                        name,
                        last.map(text -> message(id, jid, text)),
                        2));
    }

    private static ChatMessage message(ConversationId conversation, BareJid author, String text) {
        return new ChatMessage(
                new MessageId(1),
                conversation,
                new Position(1),
                Direction.IN,
                author,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                NOON,
                new Body(text),
                new Delivered(NOON));
    }

    @Test
    void everyConversationHasItsLine() {
        var juliet = program.account("juliet@example.org");
        entry(juliet.id(), "romeo@example.net", "Romeo", Optional.of("Ay \u001B[31mme"));
        entry(juliet.id(), "nurse@example.org", "nurse@example.org", Optional.empty());

        assertThat(type("conversations", "--json").printed())
                .containsExactly(
                        "{\"address\":\"romeo@example.net\",\"account\":\"juliet@example.org\","
                                + "\"kind\":\"chat\",\"name\":\"Romeo\",\"unread\":2,\"mentions\":0,\"gateway\":false,"
                                + "\"encryption\":\"omemo\",\"last\":\"Ay \\u001b[31mme\","
                                + "\"last_time\":\"2026-03-01T12:00:00Z\"}",
                        "{\"address\":\"nurse@example.org\",\"account\":\"juliet@example.org\","
                                + "\"kind\":\"chat\",\"name\":\"nurse@example.org\",\"unread\":2,\"mentions\":0,\"gateway\":false,"
                                + "\"encryption\":\"none\",\"last\":null,\"last_time\":null}");
        assertThat(type("conversations").printed())
                .containsExactly(
                        "Romeo <romeo@example.net> (2 unread messages): Ay \\u{1b}[31mme",
                        "nurse@example.org (2 unread messages)");
    }

    @Test
    void accountsAreToldApart() {
        var juliet = program.account("juliet@example.org");
        var nurse = program.account("nurse@example.org");
        entry(juliet.id(), "romeo@example.net", "Romeo", Optional.empty());
        entry(nurse.id(), "romeo@example.net", "That boy", Optional.empty());

        assertThat(type("conversations", "--account", "nurse@example.org").printed())
                .containsExactly("That boy <romeo@example.net> (2 unread messages)");
        assertThat(type("conversations").printed()).hasSize(2);
    }

    private final class Known implements Chats {
        @Override
        public List<ChatListEntry> entries() {
            return entries;
        }

        @Override
        public Optional<ChatListEntry> entry(ConversationId conversation) {
            return Optional.empty();
        }

        @Override
        public ConversationId open(AccountId account, BareJid address) {
            return new ConversationId(1);
        }
    }
}

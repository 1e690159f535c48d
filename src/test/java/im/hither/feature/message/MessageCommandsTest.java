package im.hither.feature.message;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.Account;
import im.hither.domain.Author;
import im.hither.domain.AuthorKey;
import im.hither.domain.ChatMessage;
import im.hither.domain.ConnectionProblem.WrongPassword;
import im.hither.domain.ConnectionState.Failed;
import im.hither.domain.Content;
import im.hither.domain.Content.Body;
import im.hither.domain.Content.Undecryptable;
import im.hither.domain.ConversationId;
import im.hither.domain.DeliveryState;
import im.hither.domain.DeliveryState.Delivered;
import im.hither.domain.DeliveryState.Pending;
import im.hither.domain.DeliveryState.Sent;
import im.hither.domain.Detail;
import im.hither.domain.Direction;
import im.hither.domain.Marker;
import im.hither.domain.MessageId;
import im.hither.domain.OriginId;
import im.hither.domain.Page;
import im.hither.domain.Position;
import im.hither.domain.Reaction;
import im.hither.domain.SentId;
import im.hither.domain.StanzaId;
import im.hither.domain.StorageProblem;
import im.hither.domain.TimelineEvent.DeliveryChanged;
import im.hither.domain.TimelineEvent.MessageStored;
import im.hither.domain.TimelineEvent.NotStored;
import im.hither.testing.FakeRunningProgram;
import im.hither.testing.FakeTerminal;
import im.hither.testing.TypedCommand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

class MessageCommandsTest {
    private static final BareJid ROMEO = JidCreate.bareFromOrThrowUnchecked("romeo@example.net");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final FakeRunningProgram program = new FakeRunningProgram();
    private final Account juliet = program.onlineAccount("juliet@example.org");
    private final Book book = new Book();

    /// How far each message will come, one event each.
    private List<DeliveryState> way = List.of();

    /// What the other side was told of writing, and how many messages there were.
    private final List<String> typed = new ArrayList<>();

    private TypedCommand send(String... words) {
        return send(new FakeTerminal(), words);
    }

    private TypedCommand send(FakeTerminal terminal, String... words) {
        return TypedCommand.run(
                terminal,
                program,
                console ->
                        new SendCommand(
                                () -> book,
                                this::typing,
                                _ -> false,
                                _ -> new Cover(2, 1),
                                console),
                words);
    }

    private void typing(ConversationId conversation, boolean composing) {
        typed.add(composing + " before " + book.messages.size());
    }

    private TypedCommand history(String... words) {
        return TypedCommand.json(
                program, console -> new HistoryCommand(() -> book, console), words);
    }

    @Test
    void sendPrintsTheLineOfTheStoredMessage() {
        var typed = send("send", "romeo@example.net", "Ay me!", "--json");

        assertThat(typed.status()).isZero();
        assertThat(typed.printed())
                .containsExactly(
                        "{\"id\":\"1\",\"stanza_id\":null,\"origin_id\":\"sent-1\","
                                + "\"direction\":\"out\",\"from\":\"juliet@example.org\","
                                + "\"occupant\":null,\"occupant_id\":null,"
                                + "\"time\":\"2026-03-01T12:00:00Z\",\"body\":\"Ay me!\","
                                + "\"encryption\":\"none\",\"undecryptable\":null,"
                                + "\"retracted\":false,\"state\":\"pending\",\"reason\":null,"
                                + "\"edited\":false,\"mentioned\":false,\"reply_to\":null,\"reactions\":[],"
                                + "\"read_by\":[],\"device\":null,\"trust\":null}");
    }

    @Test
    void sendRefusesWhatIsTooLongForTheServer() {
        book.longest = 10_000;

        var typed = send("send", "romeo@example.net", "x".repeat(9_000));

        assertThat(typed.status()).isEqualTo(1);
        assertThat(typed.complaints().getFirst())
                .contains("3096 characters too long for one message to romeo@example.net");
        assertThat(book.messages).isEmpty();
        assertThat(send("send", "romeo@example.net", "x".repeat(5_000)).status()).isZero();
    }

    @Test
    void whatIsEncryptedMayBeShorter() {
        book.longest = 10_000;

        var typed = send("send", "romeo@example.net", "x".repeat(5_000), "--encryption", "omemo");

        assertThat(typed.status()).isEqualTo(1);
        assertThat(book.messages).isEmpty();
    }

    @Test
    void sendWaitsForTheServer() {
        way = List.of(new Sent(NOON));

        var typed = send("send", "romeo@example.net", "Ay me!", "--wait", "sent", "--json");

        assertThat(typed.status()).isZero();
        assertThat(typed.printed().getFirst()).contains("\"state\":\"sent\"");
    }

    @Test
    void sendWaitsForTheReceipt() {
        way = List.of(new Sent(NOON), new Delivered(NOON));

        var typed = send("send", "romeo@example.net", "Ay me!", "--wait", "delivered", "--json");

        assertThat(typed.status()).isZero();
        assertThat(typed.printed().getFirst()).contains("\"state\":\"delivered\"");
    }

    @Test
    void sendWithoutReceiptTimesOutAndSaysWhy() {
        way = List.of(new Sent(NOON));

        var typed =
                send("send", "romeo@example.net", "x", "--wait", "delivered", "--timeout", "0.05");

        assertThat(typed.status()).isEqualTo(4);
        assertThat(typed.printed().getFirst()).endsWith("x [sent]");
        assertThat(typed.complaints().getFirst()).contains("receipt");
    }

    @Test
    void sendThatTheOtherSideRefusesIsRefused() {
        way = List.of(new DeliveryState.Failed("service-unavailable"));

        var typed = send("send", "romeo@example.net", "x", "--wait", "sent", "--json");

        assertThat(typed.status()).isEqualTo(1);
        assertThat(typed.printed().getFirst())
                .contains("\"state\":\"failed\",\"reason\":\"service-unavailable\"");
    }

    @Test
    void sendThatWaitsForAnAccountThatCannotSignInIsNotOnline() {
        program.state(juliet, new Failed(new WrongPassword(), Optional.empty()));

        assertThat(send("send", "romeo@example.net", "x", "--wait", "sent").status()).isEqualTo(3);
        assertThat(send("send", "romeo@example.net", "x").status()).isZero();
    }

    @Test
    void sendFromADisabledAccountStoresNothing() {
        var nurse = program.account("nurse@example.org", false);

        var typed = send("send", "romeo@example.net", "x", "--account", nurse.address().toString());

        assertThat(typed.status()).isEqualTo(3);
        assertThat(book.messages).isEmpty();
    }

    @Test
    void sendForOneCommandWaitsUntilTheServerHasIt() {
        program.forOneCommand(true);

        assertThat(send("send", "romeo@example.net", "x", "--timeout", "0.05").status())
                .isEqualTo(4);
    }

    @Test
    void dashReadsTheText() {
        send(new FakeTerminal().typing("two\nlines\n"), "send", "romeo@example.net", "-");

        assertThat(book.messages.getFirst().content()).isEqualTo(new Body("two\nlines"));
    }

    @Test
    void sendTellsThatWeWriteUntilTheMessageIsThere() {
        assertThat(send("send", "romeo@example.net", "x", "--typing", "0.01").status()).isZero();
        assertThat(typed).containsExactly("true before 0", "false before 0");
        assertThat(book.messages).hasSize(1);
    }

    @Test
    void sendTellsNothingOfWritingUnlessAsked() {
        send("send", "romeo@example.net", "x");

        assertThat(typed).isEmpty();
    }

    @Test
    void textThatCannotBeStoredIsAProfileThatCannotBeWritten() {
        book.full = true;

        assertThat(send("send", "romeo@example.net", "x").status()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "2, send romeo@example.net",
        "2, send romeo@example.net/phone x",
        "2, send romeo@example.net -",
        "2, send romeo@example.net x --wait read",
        "2, send romeo@example.net x --typing -1",
        "2, send romeo@example.net x --typing 61",
        "2, send romeo@example.net x --typing NaN",
        "1, send romeo@example.net x --encryption openpgp",
        "0, send romeo@example.net x --encryption default",
        "0, send romeo@example.net x --encryption none",
    })
    void whatIsNotThereYetIsRefusedBeforeItIsStored(int status, String words) {
        assertThat(send(words.split(" ")).status()).isEqualTo(status);
        assertThat(book.messages).hasSize(status == 0 ? 1 : 0);
    }

    @Test
    void historyIsEmptyWhereNothingWasSaid() {
        var typed = history("history", "romeo@example.net");

        assertThat(typed.status()).isZero();
        assertThat(typed.printed()).isEmpty();
        assertThat(program.conversation(juliet.id(), ROMEO)).isEmpty();
    }

    @Test
    void historyComesOldestFirst() {
        var conversation = program.open(juliet.id(), ROMEO);
        for (var count = 1; count <= 450; count++)
            book.store(conversation, new Body("no " + count));

        assertThat(bodies(history("history", "romeo@example.net", "--limit", "1000")))
                .hasSize(450)
                .startsWith("no 1")
                .endsWith("no 450");
        assertThat(bodies(history("history", "romeo@example.net")))
                .hasSize(50)
                .startsWith("no 401");
        assertThat(
                        bodies(
                                history(
                                        "history",
                                        "romeo@example.net",
                                        "--limit",
                                        "2",
                                        "--before",
                                        "10")))
                .containsExactly("no 8", "no 9");
    }

    private static List<String> bodies(TypedCommand typed) {
        return typed.printed().stream()
                .map(line -> line.replaceFirst(".*\"body\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    @Test
    void historyOfWhatCannotBeReadShowsNothingUnvouched() {
        var conversation = program.open(juliet.id(), ROMEO);
        book.store(conversation, new Undecryptable("OMEMO"));

        assertThat(history("history", "romeo@example.net").printed().getFirst())
                .contains(
                        "\"body\":null,\"encryption\":\"omemo\",\"undecryptable\":\"unsupported\"");
    }

    @Test
    void historyNamesTheArchivesId() {
        var conversation = program.open(juliet.id(), ROMEO);
        book.archiveId = Optional.of(new StanzaId("a-1", juliet.address()));
        book.store(conversation, new Body("x"));

        assertThat(history("history", "romeo@example.net").printed().getFirst())
                .contains("\"stanza_id\":\"a-1\"");
    }

    @ParameterizedTest
    @CsvSource({"--limit 0", "--limit many", "--before 99", "--before x"})
    void historyRefusesWhatItCannotShow(String options) {
        book.store(program.open(juliet.id(), ROMEO), new Body("x"));

        assertThat(history(("history romeo@example.net " + options).split(" ")).status())
                .isEqualTo(2);
    }

    @Test
    void historyKnowsItsOwnMessagesOnly() {
        book.store(
                program.open(juliet.id(), JidCreate.bareFromOrThrowUnchecked("nurse@example.org")),
                new Body("x"));
        program.open(juliet.id(), ROMEO);

        assertThat(history("history", "romeo@example.net", "--before", "1").status()).isEqualTo(2);
    }

    @Test
    void historyTellsWhatIsKnownOfAMessage() {
        var conversation = program.open(juliet.id(), ROMEO);
        var target = book.store(conversation, new Body("first"));
        var author = new Author(AuthorKey.of(ROMEO), ROMEO.toString(), false);
        book.tell(book.store(conversation, new Body("second")), new Detail.Edited(2, NOON));
        book.tell(
                book.store(conversation, new Body("third")),
                new Detail.Reply(
                        Optional.of(new Detail.Quoted(target.id(), author, target.content())), ""));
        book.tell(
                book.store(conversation, new Body("fourth")),
                new Detail.Reactions(List.of(new Reaction("👍", author, NOON))));

        var lines = history("history", "romeo@example.net").printed();

        assertThat(lines.get(0))
                .contains("\"edited\":false", "\"reply_to\":null", "\"reactions\":[]")
                .contains("\"device\":null", "\"trust\":null");
        assertThat(lines.get(1)).contains("\"edited\":true");
        assertThat(lines.get(2)).contains("\"reply_to\":\"1\"");
        assertThat(lines.get(3)).contains("\"emoji\":\"👍\",\"from\":\"romeo@example.net\"");
    }

    @Test
    void historySaysThatAMessageWasTakenBack() {
        book.store(
                program.open(juliet.id(), ROMEO),
                new Content.Retracted(Optional.empty(), Optional.empty(), NOON));

        assertThat(history("history", "romeo@example.net").printed().getFirst())
                .contains("\"body\":null", "\"retracted\":true");
    }

    /// Messages in a list; their numbers are ids and positions alike.
    private final class Book implements Messages {
        private final List<ChatMessage> messages = new ArrayList<>();
        private Optional<StanzaId> archiveId = Optional.empty();
        private boolean full;
        private int longest = 64 * 1024;

        @Override
        public int longestStanza(ConversationId conversation) {
            return longest;
        }

        ChatMessage store(ConversationId conversation, Content content) {
            var number = messages.size() + 1L;
            var message =
                    new ChatMessage(
                            new MessageId(number),
                            conversation,
                            new Position(number),
                            Direction.OUT,
                            juliet.address(),
                            Optional.of(new SentId("sent-" + number)),
                            Optional.of(new OriginId("sent-" + number)),
                            archiveId,
                            NOON,
                            content,
                            new Pending());
            messages.add(message);
            return message;
        }

        void tell(ChatMessage message, Detail detail) {
            messages.set(
                    messages.indexOf(message), message.withDetails(message.details().with(detail)));
        }

        @Override
        public Page<ChatMessage> newest(ConversationId conversation, int limit) {
            return before(conversation, Position.END, limit);
        }

        @Override
        public Page<ChatMessage> before(ConversationId conversation, Position position, int limit) {
            var all =
                    messages.stream()
                            .filter(each -> each.conversation().equals(conversation))
                            .filter(each -> each.position().compareTo(position) < 0)
                            .toList();
            var newest = all.subList(Math.max(0, all.size() - limit), all.size());
            return new Page<>(1, newest, newest.size() == all.size(), true);
        }

        @Override
        public Page<ChatMessage> after(ConversationId conversation, Position position, int limit) {
            return new Page<>(1, List.of(), true, true);
        }

        @Override
        public Optional<ChatMessage> message(MessageId id) {
            return messages.stream().filter(each -> each.id().equals(id)).findFirst();
        }

        @Override
        public Optional<Position> readUpTo(ConversationId conversation) {
            return Optional.empty();
        }

        @Override
        public int unread(ConversationId conversation) {
            return 0;
        }

        @Override
        public SentId answer(MessageId answered, ConversationId conversation, String text) {
            return send(conversation, text);
        }

        @Override
        public List<Marker> markers(ConversationId conversation) {
            return List.of();
        }

        @Override
        public SentId send(ConversationId conversation, String text) {
            if (full) {
                var id = new SentId("lost");
                program.publish(new NotStored(conversation, id, text, StorageProblem.DISK_FULL));
                return id;
            }
            var message = store(conversation, new Body(text));
            program.publish(new MessageStored(conversation, 1, message));
            for (var state : way) {
                program.publish(new DeliveryChanged(conversation, 2, message.id(), state));
            }
            return message.sentId().orElseThrow();
        }

        @Override
        public void retry(MessageId id) {}

        @Override
        public void read(ConversationId conversation, Position upTo) {}
    }
}

package im.hither.feature.edit;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.ChatMessage;
import im.hither.domain.Content.Body;
import im.hither.domain.ConversationId;
import im.hither.domain.DeliveryState;
import im.hither.domain.Direction;
import im.hither.domain.MessageId;
import im.hither.domain.Position;
import im.hither.domain.SentId;
import im.hither.domain.TimelineEvent.MessageStored;
import im.hither.testing.FakeRunningProgram;
import im.hither.testing.TypedCommand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jxmpp.jid.impl.JidCreate;

class EditCommandsTest {
    private static final ConversationId CONVERSATION = new ConversationId(1);

    private final FakeRunningProgram program = new FakeRunningProgram();
    private final List<String> wanted = new ArrayList<>();

    @BeforeEach
    void signIn() {
        program.onlineAccount("juliet@example.org");
    }

    private TypedCommand correct(String... words) {
        return TypedCommand.json(
                program,
                console -> new CorrectCommand(EditCommandsTest::message, Noting::new, console),
                words);
    }

    private TypedCommand retract(String... words) {
        return TypedCommand.json(
                program,
                console -> new RetractCommand(EditCommandsTest::message, Noting::new, console),
                words);
    }

    /// One is ours, two is not, three is ours and went nowhere.
    private static Optional<ChatMessage> message(MessageId id) {
        return switch ((int) id.value()) {
            case 1 -> Optional.of(message(1, Direction.OUT, new DeliveryState.Sent(Instant.EPOCH)));
            case 2 ->
                    Optional.of(
                            message(2, Direction.IN, new DeliveryState.Delivered(Instant.EPOCH)));
            case 3 -> Optional.of(message(3, Direction.OUT, new DeliveryState.Failed("policy")));
            default -> Optional.empty();
        };
    }

    private static ChatMessage message(long id, Direction direction, DeliveryState delivery) {
        return new ChatMessage(
                new MessageId(id),
                CONVERSATION,
                new Position(id),
                direction,
                JidCreate.bareFromOrThrowUnchecked("juliet@example.org"),
                Optional.of(new SentId("s" + id)),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH,
                new Body("Ay me"),
                delivery);
    }

    @Test
    void ownMessageIsCorrectedAndItsLinePrinted() {
        var typed = correct("correct", "1", "O Romeo");

        assertThat(typed.status()).isZero();
        assertThat(typed.printed().getFirst()).contains("\"id\":\"1\"");
        assertThat(wanted).containsExactly("1 is O Romeo");
    }

    @Test
    void sameTextIsNoCorrection() {
        assertThat(correct("correct", "1", "Ay me").status()).isZero();
        assertThat(wanted).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2, Only messages of yours",
        "1, 3, That message did not go out",
        "2, 4, no message"
    })
    void whatCannotBeCorrectedOrTakenBackIsSaid(int status, String id, String why) {
        for (var typed : List.of(correct("correct", id, "x"), retract("retract", id))) {
            assertThat(typed.status()).isEqualTo(status);
            assertThat(typed.complaints().getFirst()).containsIgnoringCase(why);
        }
        assertThat(wanted).isEmpty();
    }

    /// Tells at once that it is done.
    private final class Noting implements Editing {
        @Override
        public void correct(MessageId id, String text) {
            wanted.add(id.value() + " is " + text);
            program.publish(new MessageStored(CONVERSATION, 1, message(id).orElseThrow()));
        }

        @Override
        public void retract(MessageId id) {
            wanted.add(id.value() + " is gone");
        }

        @Override
        public List<Version> versions(MessageId id) {
            return List.of();
        }
    }
}

package im.hither.feature.retention;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.ConversationId;
import im.hither.domain.MessageId;
import im.hither.testing.FakeRunningProgram;
import im.hither.testing.TypedCommand;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jxmpp.jid.impl.JidCreate;

class RetentionCommandsTest {
    private final FakeRunningProgram program = new FakeRunningProgram();
    private final FakeKeeping keeping = new FakeKeeping();
    private final ConversationId romeo;

    RetentionCommandsTest() {
        var juliet = program.onlineAccount("juliet@example.org");
        romeo = program.open(juliet.id(), JidCreate.bareFromOrThrowUnchecked("romeo@example.net"));
    }

    private TypedCommand delete(String... words) {
        return TypedCommand.json(
                program, console -> new HistoryDeleteCommand(() -> keeping, console), words);
    }

    private TypedCommand keep(String... words) {
        return TypedCommand.json(
                program, console -> new HistoryKeepCommand(() -> keeping, console), words);
    }

    @Test
    void deletesAllOneOrWhatIsOlder() {
        assertThat(delete("delete", "romeo@example.net").printed())
                .containsExactly("{\"address\":\"romeo@example.net\",\"deleted\":3}");
        delete("delete", "romeo@example.net", "7");
        delete("delete", "romeo@example.net", "--before", "2026-03-01");

        assertThat(keeping.deleted.subList(0, 2))
                .containsExactly(
                        new Deletion.All(romeo), new Deletion.One(romeo, new MessageId(7)));
        assertThat(keeping.deleted.getLast()).isInstanceOf(Deletion.OlderThan.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "romeo@example.net x",
                "romeo@example.net --before=soon",
                "romeo@example.net 7 --before=2026-03-01"
            })
    void whatIsNotMeantDeletesNothing(String words) {
        var typed = delete(("delete " + words).split(" ", -1));

        assertThat(typed.status()).isEqualTo(2);
        assertThat(keeping.deleted).isEmpty();
    }

    @Test
    void keepsForDaysForEverOrAsTheOthers() {
        assertThat(keep("keep", "30").printed())
                .containsExactly("{\"address\":null,\"days\":30,\"deleted\":5}");
        assertThat(keeping.kept).containsEntry(Optional.empty(), 30);

        keep("keep", "romeo@example.net", "forever");
        assertThat(keeping.kept).containsEntry(Optional.of(romeo), 0);

        keep("keep", "romeo@example.net", "default");
        assertThat(keeping.kept).doesNotContainKey(Optional.of(romeo));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3", "soon", "99999"})
    void whatIsNoNumberOfDaysKeepsEverything(String days) {
        assertThat(keep("keep", "--", days).status()).isEqualTo(2);
        assertThat(keeping.kept).isEmpty();
    }
}

package im.hither.feature.presence;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.Availability;
import im.hither.domain.OwnStatus;
import im.hither.testing.FakeRunningProgram;
import im.hither.testing.TypedCommand;
import org.junit.jupiter.api.Test;

class PresenceCommandTest {
    private final FakeRunningProgram program = new FakeRunningProgram();
    private final FakePresences presences = new FakePresences();

    private TypedCommand type(String... words) {
        presences.told = program::publish;
        return TypedCommand.json(
                program, console -> new PresenceCommand(() -> presences, console), words);
    }

    @Test
    void aloneItSaysHowOneShowsUp() {
        assertThat(type("presence").printed())
                .containsExactly("{\"presence\":\"available\",\"status\":null}");
    }

    @Test
    void wordAndLineAreKept() {
        var typed = type("presence", "dnd", "--line", "writing");

        assertThat(presences.kept)
                .isEqualTo(new OwnStatus(Availability.DO_NOT_DISTURB, "writing", true));
        assertThat(typed.printed())
                .containsExactly("{\"presence\":\"do_not_disturb\",\"status\":\"writing\"}");
    }

    @Test
    void eachIsLeftWhereTheOtherAloneIsTyped() {
        presences.kept = new OwnStatus(Availability.AWAY, "asleep", false);

        type("presence", "xa");
        assertThat(presences.kept)
                .isEqualTo(new OwnStatus(Availability.EXTENDED_AWAY, "asleep", false));

        type("presence", "--line", "");
        assertThat(presences.kept.line()).isEmpty();
    }

    @Test
    void anotherWordChangesNothing() {
        var typed = type("presence", "invisible");

        assertThat(typed.status()).isEqualTo(2);
        assertThat(presences.kept).isEqualTo(OwnStatus.USUAL);
    }
}

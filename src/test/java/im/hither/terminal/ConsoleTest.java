package im.hither.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import im.hither.testing.FakeRunningProgram;
import im.hither.testing.FakeTerminal;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleTest {
    private final FakeTerminal terminal = new FakeTerminal();
    private final Console console = new Console(terminal, FakeRunningProgram::new);

    @ParameterizedTest
    @ValueSource(
            strings = {"juliet@example.org", "xmpp:juliet@example.org", " juliet@Example.org "})
    void addressIsReadAsPeopleTypeIt(String text) {
        assertThat((Object) console.address(text)).hasToString("juliet@example.org");
    }

    @Test
    void serversHaveAddressesToo() {
        assertThat((Object) console.address("example.org")).hasToString("example.org");
        assertThatThrownBy(() -> console.accountAddress("example.org"))
                .isInstanceOf(CommandFailure.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "juliet",
                "",
                "juliet@example.org/balcony",
                "a@b@example.org",
                "@example.org"
            })
    void whatIsNoAddressIsAWrongArgument(String text) {
        assertThatThrownBy(() -> console.address(text))
                .asInstanceOf(InstanceOfAssertFactories.type(CommandFailure.class))
                .returns(ExitStatus.WRONG_ARGUMENTS, CommandFailure::status);
    }

    @Test
    void wordsOfOthersCannotActOnTheTerminal() {
        console.print(new Line().words("\u001B[2J"));

        assertThat(terminal.printed()).containsExactly("\\u{1b}[2J");
    }
}

package im.hither.cli;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.testing.FakeTerminal;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What one process makes of its arguments.
class CommandLineStartTest extends CommandLineProcesses {
    @ParameterizedTest
    @CsvSource({
        "0, fake say hello",
        "2, fake say",
        "2, fake say hello world",
        "2, fake sing",
        "2, fake",
        "2, sing loudly",
        "2, open",
        "2, open https://example.org",
        "2, xmpp:romeo@montague.example xmpp:juliet@capulet.example",
        "2, sing",
        "2, fake say hello --loud",
        "2, --headless fake say hello",
        "2, --hidden fake say hello",
        "2, --hidden --headless",
        "4, fake refuse",
        "1, fake fail",
    })
    void statusSaysHowItEnded(int status, String arguments) {
        var terminal = new FakeTerminal();

        assertThat(run(terminal, arguments.split(" "))).isEqualTo(status);
        assertThat(terminal.complaints()).hasSize(status == 0 ? 0 : 1);
    }

    @Test
    void wrongArgumentsAreNamedInTheLanguageOfThePerson() {
        var terminal = new FakeTerminal(Locale.GERMAN);

        run(terminal, "fake", "say");

        assertThat(terminal.complaints())
                .containsExactly("Es fehlt: TEXT. Siehe „hither fake say --help“.");
    }

    @Test
    void jsonComesAsObjectsWhereverTheOptionStands() {
        var terminal = new FakeTerminal();

        run(terminal, "fake", "say", "--json", "a \"b\"");
        run(terminal, "--json", "fake", "say", "<c>");

        assertThat(terminal.printed())
                .containsExactly("{\"said\":\"a \\\"b\\\"\"}", "{\"said\":\"<c>\"}");
    }

    @Test
    void helpAndWrongArgumentsTouchNoProfile() throws IOException {
        var terminal = new FakeTerminal();

        assertThat(run(terminal, "fake", "say", "--help")).isZero();
        assertThat(run(terminal, "--version")).isZero();
        assertThat(run(terminal, "fake", "say")).isEqualTo(2);

        assertThat(terminal.printed()).anyMatch(line -> line.startsWith("Usage: hither fake say"));
        assertThat(terminal.printed()).anyMatch(line -> line.startsWith("Hither "));
        try (var files = Files.list(profile)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void atSignIsNoFileToExpand() {
        var terminal = new FakeTerminal();

        run(terminal, "fake", "say", "@/etc/hostname");

        assertThat(terminal.printed()).containsExactly("@/etc/hostname");
    }

    @Test
    void argumentsThatTheLocaleSpoiledAreRefused() {
        var terminal = new FakeTerminal();

        assertThat(run(terminal, "fake", "say", "caf\uFFFD")).isEqualTo(2);
        assertThat(terminal.printed()).isEmpty();
    }

    @Test
    void commandWithoutOwnerOpensTheCoreForItselfAndClosesIt() {
        var terminal = new FakeTerminal();

        run(terminal, "fake", "alone");

        assertThat(terminal.printed()).containsExactly("true");
        assertThat(program.opened).hasValue(1);
        assertThat(program.closed).hasValue(1);
    }

    @Test
    void commandThatNeedsNoCoreOpensNone() {
        run(new FakeTerminal(), "fake", "say", "x");

        assertThat(program.opened).hasValue(0);
    }

    @Test
    void signalEndsHeadlessInOrder() throws Exception {
        var terminal = new FakeTerminal();
        var process = start(terminal, "--headless");
        terminal.awaitLine();

        signals.accept(TERM);

        assertThat(status(process)).isZero();
        assertThat(program.closed).hasValue(1);
    }

    @Test
    void signalEndsOneCommandWithTheStatusShellsKnow() throws Exception {
        var terminal = new FakeTerminal();
        var process = start(terminal, "fake", "hang");
        terminal.awaitLine();

        signals.accept(TERM);

        assertThat(status(process)).isEqualTo(143);
    }

    @Test
    void profileThatCannotBeUsedEndsWithItsSentence() {
        program.refusal = "The profile is damaged.";
        var terminal = new FakeTerminal();

        assertThat(run(terminal, "fake", "alone")).isEqualTo(5);
        assertThat(run(terminal, "--headless")).isEqualTo(5);
        assertThat(run(terminal)).isEqualTo(5);

        assertThat(terminal.complaints()).hasSize(3).containsOnly("The profile is damaged.");
        assertThat(program.noWindow).isEqualTo("The profile is damaged.");
    }

    @Test
    void whatHadToBeMendedIsSaid() {
        program.notice = Optional.of("The history was restored.");
        var terminal = new FakeTerminal();

        assertThat(run(terminal, "fake", "alone")).isZero();
        assertThat(terminal.complaints()).containsExactly("The history was restored.");
    }

    @Test
    void sentenceComesThoughThereIsNoScreen() {
        program.refusal = "The profile is damaged.";
        program.screen = false;
        var terminal = new FakeTerminal();

        assertThat(run(terminal)).isEqualTo(5);
        assertThat(terminal.complaints()).containsExactly("The profile is damaged.");
    }

    @Test
    void signalEndsAlsoAProcessThatOnlySaysWhyThereIsNoWindow() throws Exception {
        program.refusal = "The profile is damaged.";
        var said = new CountDownLatch(1);
        program.onNoWindow =
                () -> {
                    said.countDown();
                    LockSupport.park(); // as somebody who does not read it
                };
        var process = start(new FakeTerminal());
        assertThat(said.await(20, TimeUnit.SECONDS)).isTrue();

        signals.accept(TERM);

        assertThat(status(process)).isEqualTo(5);
    }

    @Test
    void profileThatIsNoFolderIsNamed() throws IOException {
        var file = Files.writeString(profile.resolve("file"), "x");
        var terminal = new FakeTerminal();

        assertThat(run(file, terminal, "fake", "alone")).isEqualTo(5);
        assertThat(terminal.complaints().getFirst()).contains(file.toString());
    }
}

package im.hither.cli;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.testing.FakeTerminal;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What several processes over one profile make of each other.
class OwnerTest extends CommandLineProcesses {
    @Test
    void commandRunsInTheOwner() throws Exception {
        var _ = startHeadless();
        var terminal = new FakeTerminal();

        assertThat(run(terminal, "fake", "alone")).isZero();
        assertThat(run(terminal, "fake", "refuse")).isEqualTo(4);

        assertThat(terminal.printed()).containsExactly("false");
        assertThat(program.opened).hasValue(1);
        assertThat(logged).containsExactly(profile);
    }

    @Test
    void ownerReadsInputAndFilesOfTheClient() throws Exception {
        var _ = startHeadless();
        var terminal = new FakeTerminal().typing("typed\nmore").withFile("f.txt", "of the file");

        run(terminal, "fake", "read");
        run(terminal, "fake", "read", "--file", "f.txt");
        run(terminal, "fake", "read", "--file=f.txt");
        run(terminal, "fake", "secret");

        assertThat(terminal.printed())
                .containsExactly("typed\n    more", "of the file", "of the file", "typed");
    }

    @Test
    void ownerSpeaksTheLanguageOfTheClient() throws Exception {
        var _ = startHeadless();
        var terminal = new FakeTerminal(Locale.GERMAN);

        run(terminal, "fake", "refuse");

        assertThat(terminal.complaints().getFirst()).startsWith("Es gibt noch kein Konto");
    }

    @Test
    void profileThatCannotBeWrittenMeanwhileIsSaid() throws Exception {
        var _ = startHeadless();
        var terminal = new FakeTerminal();

        assertThat(run(terminal, "fake", "store")).isEqualTo(5);

        assertThat(terminal.complaints()).hasSize(1);
        assertThat(terminal.complaints().getFirst()).startsWith("There is no room left on the");
    }

    @Test
    void secondHeadlessSaysWhoIsThere() throws Exception {
        var _ = startHeadless();
        var terminal = new FakeTerminal();

        assertThat(run(terminal, "--headless")).isEqualTo(6);
        assertThat(terminal.complaints().getFirst())
                .contains(Long.toString(ProcessHandle.current().pid()));
    }

    @Test
    void secondCommandIsServedByTheFirst() throws Exception {
        var first = new FakeTerminal();
        var process = start(first, "fake", "hang");
        first.awaitLine();
        var second = new FakeTerminal();

        assertThat(run(second, "fake", "alone")).isZero();

        assertThat(second.printed()).containsExactly("true");
        signals.accept(TERM);
        status(process);
    }

    @Test
    void linkIsOpenedInTheWindowThatIsThere() throws Exception {
        var process = start(new FakeTerminal());
        awaitWindow(process);

        assertThat(run(new FakeTerminal(), "--", "xmpp:romeo@montague.example?roster")).isZero();
        assertThat(run(new FakeTerminal(), "open", "xmpp:nurse@capulet.example")).isZero();

        assertThat(program.links)
                .containsExactly(
                        "xmpp:romeo@montague.example?roster", "xmpp:nurse@capulet.example");
        assertThat(process.isDone()).isFalse();
    }

    @Test
    void linkOpensAWindowWhereThereIsNone() throws Exception {
        var process = start(new FakeTerminal(), "--", "xmpp:romeo@montague.example");
        awaitWindow(process);

        assertThat(program.links.poll(20, TimeUnit.SECONDS))
                .isEqualTo("xmpp:romeo@montague.example");
    }

    @Test
    @DisplayName("I2 what a link holds is never an option")
    void linkIsNoOption() {
        var terminal = new FakeTerminal();

        assertThat(run(terminal, "--", "xmpp:--profile=/x?message;body=hi")).isEqualTo(2);
        assertThat(run(terminal, "--", "--headless")).isEqualTo(2);
        assertThat(run(terminal, "--", "xmpp:a@b?" + "x".repeat(9000))).isEqualTo(2);

        assertThat(terminal.complaints()).hasSize(3);
        assertThat(program.opened).hasValue(0);
    }

    @Test
    @DisplayName("I6 a second window is the first one raised")
    void windowIsRaisedInsteadOfOpenedTwice() throws Exception {
        var process = start(new FakeTerminal());
        awaitWindow(process);

        assertThat(run(new FakeTerminal())).isZero();

        assertThat(program.windowRaised.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.isDone()).isFalse();
        assertThat(run(new FakeTerminal(), "fake", "alone")).isZero();
        signals.accept(TERM);
        assertThat(status(process)).isZero();
        assertThat(program.opened).hasValue(1);
        assertThat(program.closed).hasValue(1);
    }

    @Test
    void windowTakesThePlaceOfHeadless() throws Exception {
        var headless = startHeadless();

        var window = start(new FakeTerminal());
        awaitWindow(window);

        assertThat(status(headless)).isZero();
        assertThat(program.opened).hasValue(2);
        program.windowClosed.countDown();
        assertThat(status(window)).isZero();
    }

    @Test
    void windowTakesThePlaceOfOneCommand() throws Exception {
        var terminal = new FakeTerminal();
        var command = start(terminal, "fake", "hang");
        terminal.awaitLine();

        var window = start(new FakeTerminal());
        awaitWindow(window);

        assertThat(status(command)).isEqualTo(6);
        program.windowClosed.countDown();
        assertThat(status(window)).isZero();
    }

    @Test
    void commandWaitsWhileTheOwnerStillStarts() throws Exception {
        var opening = new CountDownLatch(1);
        var open = new CountDownLatch(1);
        program.onOpen =
                () -> {
                    opening.countDown();
                    awaitQuietly(open);
                };
        var _ = start(new FakeTerminal(), "--headless");
        assertThat(opening.await(20, TimeUnit.SECONDS)).isTrue();
        var terminal = new FakeTerminal();
        var command = start(terminal, "fake", "alone");

        open.countDown();

        assertThat(status(command)).isZero();
        assertThat(terminal.printed()).containsExactly("false");
    }

    @Test
    void ownerThatEndsEndsTheCommandsOfOthers() throws Exception {
        var headless = startHeadless();
        var terminal = new FakeTerminal();
        var command = start(terminal, "fake", "hang");
        terminal.awaitLine();

        signals.accept(TERM);

        assertThat(status(command)).isEqualTo(6);
        assertThat(terminal.complaints()).hasSize(1);
        assertThat(status(headless)).isZero();
    }

    @Test
    void eventsAreFollowedAndTakenUpAgain() throws Exception {
        var _ = startHeadless();
        var first = new FakeTerminal();
        var _ = start(first, "events", "--json");
        while (first.printed().isEmpty()) run(new FakeTerminal(), "fake", "publish", "2");
        var line = first.awaitLine();
        var second = new FakeTerminal();

        var again =
                start(
                        second,
                        "events",
                        "--since",
                        line.replaceFirst(".*\"id\":\"([^\"]*)\".*", "$1"));

        assertThat(line).contains("\"event\":\"account_removed\"").contains("\"time\":\"");
        assertThat(second.awaitLine()).isEqualTo("account removed");
        assertThat(again.isDone()).isFalse();
    }

    @Test
    void eventsOfAnEarlierProcessAreNotThere() throws Exception {
        var _ = startHeadless();
        var terminal = new FakeTerminal();

        assertThat(run(terminal, "events", "--since", "elsewhere-1")).isEqualTo(1);
        assertThat(terminal.complaints()).hasSize(1);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}

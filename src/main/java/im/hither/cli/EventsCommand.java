package im.hither.cli;

import im.hither.terminal.Console;
import im.hither.terminal.ExitStatus;
import im.hither.terminal.Line;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `events`: a line for everything that happens, until the person ends it.
@Command(name = "events")
final class EventsCommand implements Runnable {
    private final Console console;
    private final EventJournal journal;

    @Option(names = "--since", paramLabel = "ID")
    private @Nullable String since;

    EventsCommand(Console console, EventJournal journal) {
        this.console = console;
        this.journal = journal;
    }

    @Override
    public void run() {
        var lines = new EventLine(console);
        try {
            follow(lines, start());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the follower has gone");
        }
    }

    private long start() {
        console.program(); // without an owner, this is what makes things happen
        var id = since;
        if (id == null) return journal.last();
        return journal.number(id)
                .orElseThrow(() -> console.failure(ExitStatus.REFUSED, "command.since", id));
    }

    private void follow(EventLine lines, long start) throws InterruptedException {
        for (var seen = start; ; ) {
            var entry = journal.after(seen);
            var missed = entry.number() - seen - 1;
            if (missed > 0) console.print(missed(entry, missed));
            console.print(
                    new Line()
                            .with("id", journal.id(entry.number()))
                            .with("time", entry.at())
                            .with(lines.of(entry.event())));
            seen = entry.number();
        }
    }

    private Line missed(EventJournal.Entry next, long count) {
        return new Line()
                .with("id", journal.id(next.number() - 1))
                .with("time", next.at())
                .with("event", "missed")
                .with("count", count)
                .words(console.texts().text("command.missed", count));
    }
}

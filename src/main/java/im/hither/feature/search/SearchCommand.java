package im.hither.feature.search;

import im.hither.terminal.CommandFailure;
import im.hither.terminal.Console;
import im.hither.terminal.ExitStatus;
import im.hither.terminal.Line;
import im.hither.terminal.MessageLine;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `search`: the messages in which something was said, newest first.
@Command(name = "search")
public final class SearchCommand implements Runnable {
    private final Supplier<? extends Searching> searching;
    private final Console console;

    @Parameters(paramLabel = "TEXT", arity = "1..*")
    private List<String> text = List.of();

    @Option(names = "--in", paramLabel = "ADDRESS")
    private @Nullable String in;

    @Option(names = "--from", paramLabel = "ADDRESS")
    private @Nullable String from;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50")
    private int limit;

    public SearchCommand(Supplier<? extends Searching> searching, Console console) {
        this.searching = searching;
        this.console = console;
    }

    @Override
    public void run() {
        if (limit < 1) throw console.failure(ExitStatus.WRONG_ARGUMENTS, "command.limit");
        var query =
                SearchQuery.of(String.join(" ", text))
                        .with(Optional.ofNullable(from), Optional.ofNullable(in));
        if (query.isEmpty()) throw wrong("command.search.nothing");
        var found = searching.get().search(query, new Scope.Everywhere(), limit);
        var lines = new MessageLine(console.texts());
        found.hits().forEach(hit -> console.print(line(lines, hit)));
        switch (found.reach()) {
            case ALL, MORE -> {} // who asked for so many knows that there may be more
            case RECENT ->
                    console.terminal().complain(console.texts().text("command.search.recent"));
            case STILL_READING ->
                    console.terminal().complain(console.texts().text("command.search.reading"));
        }
    }

    private CommandFailure wrong(String key) {
        return console.failure(ExitStatus.WRONG_ARGUMENTS, key);
    }

    private static Line line(MessageLine lines, Hit hit) {
        return lines.of(hit.message())
                .with("address", hit.address())
                .with("snippet", hit.snippet().line());
    }
}

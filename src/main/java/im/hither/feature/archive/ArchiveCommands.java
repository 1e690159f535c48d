package im.hither.feature.archive;

import im.hither.domain.Account;
import im.hither.domain.AccountEvent.ArchivePreferencesKnown;
import im.hither.domain.AccountEvent.ServerSearched;
import im.hither.domain.ArchivePreferences;
import im.hither.domain.ArchivePreferences.Policy;
import im.hither.domain.Event;
import im.hither.domain.Proof;
import im.hither.domain.ServerFinding;
import im.hither.domain.TimelineEvent.HistoryProved;
import im.hither.terminal.AccountOption;
import im.hither.terminal.CommandFailure;
import im.hither.terminal.Console;
import im.hither.terminal.ExitStatus;
import im.hither.terminal.Line;
import im.hither.terminal.SignIn;
import im.hither.terminal.TimeoutOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `archive`: compares what is here with the server's archive, and says what that is to keep.
@Command(name = "archive")
public final class ArchiveCommands {
    private static final Duration STANDARD = Duration.ofSeconds(60);

    private final Supplier<? extends History> history;
    private final Console console;

    public ArchiveCommands(Supplier<? extends History> history, Console console) {
        this.history = history;
        this.console = console;
    }

    @Command(name = "prove")
    void prove(
            @Parameters(paramLabel = "ADDRESS") String text,
            @Mixin AccountOption option,
            @Mixin TimeoutOption timeout) {
        var address = console.address(text);
        var account = option.one(console);
        var deadline = timeout.deadline(console, STANDARD);
        try (var watch = SignIn.online(console, account, deadline)) {
            var conversation = console.program().open(account.id(), address);
            history.get().prove(conversation);
            var proof =
                    watch.next(
                                    deadline,
                                    event ->
                                            event instanceof HistoryProved(var id, _, var found)
                                                            && id.equals(conversation)
                                                    ? Optional.of(found)
                                                    : Optional.empty())
                            .orElseThrow(this::late);
            var words = new ProofWords(console.texts()).sentence(proof);
            if (proof instanceof Proof.Unknown(var cause)) throw unproved(cause, words);
            console.print(
                    ProofLine.of(proof)
                            .with("address", address)
                            .with("account", account.address())
                            .words(words));
        }
    }

    private static CommandFailure unproved(Proof.Cause cause, String words) {
        return new CommandFailure(
                switch (cause) {
                    case OFFLINE -> ExitStatus.NOT_ONLINE;
                    case NO_ARCHIVE, NO_COUNT, NO_ANSWER -> ExitStatus.REFUSED;
                },
                words);
    }

    @Command(name = "search")
    void search(
            @Parameters(paramLabel = "TEXT", arity = "1..*") List<String> words,
            @Option(names = "--in", paramLabel = "ADDRESS") @Nullable String in,
            @Mixin AccountOption option,
            @Mixin TimeoutOption timeout) {
        var with = Optional.ofNullable(in).map(console::address);
        var account = option.one(console);
        var deadline = timeout.deadline(console, STANDARD);
        try (var watch = SignIn.online(console, account, deadline)) {
            var only = with.map(address -> console.program().open(account.id(), address));
            history.get().find(account.id(), only, String.join(" ", words));
            var finding =
                    watch.next(deadline, event -> found(event, account)).orElseThrow(this::late);
            console.print(line(account, finding));
        }
    }

    private static Optional<ServerFinding> found(Event event, Account account) {
        return event instanceof ServerSearched(var id, _, var finding) && id.equals(account.id())
                ? Optional.of(finding)
                : Optional.empty();
    }

    private Line line(Account account, ServerFinding finding) {
        return switch (finding) {
            case ServerFinding.Found(var fresh) ->
                    new Line()
                            .with("account", account.address())
                            .with("found", fresh.size())
                            .words(console.texts().count("command.serverFound", fresh.size()));
            case ServerFinding.NotOffered() ->
                    throw console.failure(ExitStatus.REFUSED, "command.serverNoSearch");
            case ServerFinding.NoAnswer() -> throw late();
        };
    }

    @Command(name = "preferences")
    void preferences(
            @Parameters(paramLabel = "always|never|roster", arity = "0..1") @Nullable Policy policy,
            @Mixin AccountOption option,
            @Mixin TimeoutOption timeout) {
        var account = option.one(console);
        var deadline = timeout.deadline(console, STANDARD);
        try (var watch = SignIn.online(console, account, deadline)) {
            if (policy == null) {
                history.get().askPreferences(account.id());
            } else {
                history.get().keep(account.id(), policy);
            }
            var known =
                    watch.next(deadline, event -> known(event, account)).orElseThrow(this::late);
            var kept =
                    known.orElseThrow(
                            () -> console.failure(ExitStatus.REFUSED, "command.noPreferences"));
            console.print(line(account, kept));
        }
    }

    private static Optional<Optional<ArchivePreferences>> known(Event event, Account account) {
        return event instanceof ArchivePreferencesKnown(var id, _, var preferences)
                        && id.equals(account.id())
                ? Optional.of(preferences)
                : Optional.empty();
    }

    private Line line(Account account, ArchivePreferences kept) {
        return new Line()
                .with("account", account.address())
                .with("default", kept.policy())
                .with("always", kept.always())
                .with("never", kept.never())
                .words(
                        console.texts()
                                .text(
                                        switch (kept.policy()) {
                                            case ALWAYS -> "command.keepsAlways";
                                            case NEVER -> "command.keepsNever";
                                            case ROSTER -> "command.keepsRoster";
                                        }));
    }

    @Command(name = "pause")
    void pause(@Mixin AccountOption option) {
        history.get().pause(option.one(console).id(), true);
    }

    @Command(name = "resume")
    void resume(@Mixin AccountOption option) {
        history.get().pause(option.one(console).id(), false);
    }

    private CommandFailure late() {
        return console.failure(ExitStatus.TIMED_OUT, "command.noAnswer");
    }
}

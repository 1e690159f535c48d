package im.hither.feature.presence;

import im.hither.domain.Availability;
import im.hither.domain.Event;
import im.hither.domain.OwnStatus;
import im.hither.domain.Presence;
import im.hither.domain.ProfileEvent.OwnPresenceChanged;
import im.hither.terminal.Console;
import im.hither.terminal.ContactLine;
import im.hither.terminal.ExitStatus;
import im.hither.terminal.Watch;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `presence`: shows how one shows up, or changes it.
@Command(name = "presence")
public final class PresenceCommand implements Runnable {
    private static final Map<String, Availability> WORDS =
            Map.of(
                    "chat", Availability.CHATTY,
                    "available", Availability.AVAILABLE,
                    "away", Availability.AWAY,
                    "xa", Availability.EXTENDED_AWAY,
                    "dnd", Availability.DO_NOT_DISTURB);

    private final Supplier<? extends OwnPresences> presences;
    private final Console console;

    @Parameters(index = "0", arity = "0..1", paramLabel = "available|chat|away|xa|dnd")
    private @Nullable String word;

    @Option(names = "--line", paramLabel = "TEXT")
    private @Nullable String line;

    public PresenceCommand(Supplier<? extends OwnPresences> presences, Console console) {
        this.presences = presences;
        this.console = console;
    }

    @Override
    public void run() {
        if (word != null || line != null) choose();
        console.print(new ContactLine(console.texts()).presence(presences.get().shown()));
    }

    private void choose() {
        var now = presences.get().status();
        var chosen =
                new OwnStatus(
                        word == null ? now.availability() : availability(word),
                        line == null ? now.line() : line,
                        now.follows());
        try (var watch = new Watch(console.program())) {
            presences.get().keep(chosen);
            watch.stored(console, event -> done(event, chosen));
        }
    }

    private static Optional<Presence> done(Event event, OwnStatus chosen) {
        return event instanceof OwnPresenceChanged(var status, var shown) && status.equals(chosen)
                ? Optional.of(shown)
                : Optional.empty();
    }

    private Availability availability(String typed) {
        return Optional.ofNullable(WORDS.get(typed))
                .orElseThrow(() ->
                        console.failure(
                                ExitStatus.WRONG_ARGUMENTS, "presence.command.word", typed));
    }
}

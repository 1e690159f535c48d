package im.hither.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/// How long the program takes until its window is there and until it is online, what that costs,
/// and how much memory it holds then; with a window and without.
public final class WholeProgram {
    private static final int RUNS = 7;
    private static final Duration SETTLED = Duration.ofSeconds(5);

    private final Table table = new Table();
    private final FilledProfile profile;
    private final Surface surface;

    /// One way to start the program.
    ///
    /// @param name for the table
    /// @param classes names the archive of loaded classes that only these starts use
    private record Way(String name, String classes, List<String> arguments, boolean shown) {}

    private WholeProgram(FilledProfile profile, Surface surface) {
        this.profile = profile;
        this.surface = surface;
    }

    /// Prints a line for each result: what, how much, spread, unit, with tabs between.
    public static void main(String[] arguments) throws Exception {
        try (var profile = FilledProfile.make();
                var surface = Surface.open()) {
            System.out.print(new WholeProgram(profile, surface).measured());
        }
    }

    private String measured() throws IOException, InterruptedException {
        table.count(
                "messages in the profile, in %d conversations"
                        .formatted(FilledProfile.CONVERSATIONS),
                FilledProfile.MESSAGES);
        var ways =
                List.of(
                        new Way("window on " + surface.name(), "bench-window", List.of(), true),
                        new Way("no window", "bench-headless", List.of("--headless"), false));
        for (var way : ways) firstStart(way);
        for (var i = 0; i < RUNS; i++) {
            for (var way : ways) laterStart(way);
        }
        for (var way : ways) ProgramRun.deleteClasses(way.classes());
        return table.text();
    }

    /// The program keeps the classes that it loaded for the next start; here it has none.
    private void firstStart(Way way) throws IOException, InterruptedException {
        ProgramRun.deleteClasses(way.classes());
        try (var run = start(way)) {
            times(run, way, way.name() + ", first start after a build");
        }
    }

    private void laterStart(Way way) throws IOException, InterruptedException {
        try (var run = start(way)) {
            times(run, way, way.name());
            Thread.sleep(SETTLED);
            var memory = run.memory();
            if (memory.isEmpty()) return;
            var name = "%s: memory %d s later, ".formatted(way.name(), SETTLED.toSeconds());
            table.mebibytes(name + "resident", memory.get().resident());
            table.mebibytes(name + "proportional", memory.get().proportional());
        }
    }

    private ProgramRun start(Way way) throws IOException {
        return ProgramRun.start(profile, surface, way.classes(), way.arguments());
    }

    private void times(ProgramRun run, Way way, String name)
            throws IOException, InterruptedException {
        var online = run.await("account 1: Online");
        var processor = run.processorTime();
        if (way.shown()) {
            table.seconds(
                    name + ": start to conversations drawn",
                    run.await("the conversations are drawn"));
        }
        table.seconds(name + ": start to online", online);
        table.seconds(name + ": processor time until online", processor);
    }
}

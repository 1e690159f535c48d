package im.hither.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// Starts a packaged program once, without a display, so that its JVM writes down which classes a
/// start needs and keeps them ready in a file (JEP 514) that is packaged with it.
public final class Training {
    /// What comes on its own after the window is there: archive, contacts, the first garbage.
    private static final Duration SETTLED = Duration.ofSeconds(8);

    /// Writing the file takes the JVM longer than everything before.
    private static final Duration WRITTEN = Duration.ofMinutes(5);

    private Training() {}

    /// The first argument is the program's launcher, the second the file to write.
    public static void main(String[] arguments) throws Exception {
        var cache = Path.of(arguments[1]).toAbsolutePath();
        var options =
                "-XX:AOTCacheOutput=%s -Dglass.platform=Headless -Dprism.order=sw".formatted(cache);
        try (var profile = FilledProfile.withServerIfThereIsOne();
                var run = ProgramRun.packaged(profile, Path.of(arguments[0]), options)) {
            run.await("the conversations are drawn");
            if (profile.server().isPresent()) run.await("account 1: Online");
            Thread.sleep(SETTLED);
            run.end(WRITTEN);
        }
        if (!Files.exists(cache)) throw new IllegalStateException("The JVM wrote no " + cache);
    }
}

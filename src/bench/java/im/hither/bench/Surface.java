package im.hither.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// What windows are shown on: the display that is there, else an Xvfb, else JavaFX's own platform
/// without a display.
///
/// @param name for the table
/// @param display as in DISPLAY; empty without one
/// @param options for the JVM
record Surface(String name, String display, String options, Optional<Child> server)
        implements AutoCloseable {
    private static final String PROGRAM = "Xvfb";

    static Surface open() throws IOException {
        var display = Optional.ofNullable(System.getenv("DISPLAY")).filter(name -> !name.isEmpty());
        if (display.isPresent()) {
            return new Surface("display " + display.get(), display.get(), "", Optional.empty());
        }
        if (hasXvfb()) return xvfb();
        return new Surface(
                "headless platform",
                "",
                "-Dglass.platform=Headless -Dprism.order=sw",
                Optional.empty());
    }

    private static Surface xvfb() throws IOException {
        var server =
                Child.start(
                        new ProcessBuilder(
                                        PROGRAM,
                                        "-displayfd",
                                        "1",
                                        "-screen",
                                        "0",
                                        "1280x1024x24",
                                        "-nolisten",
                                        "tcp")
                                .redirectError(ProcessBuilder.Redirect.DISCARD));
        try (var said = server.process().inputReader()) {
            var number = said.readLine(); // once it takes connections
            if (number == null) throw new IOException(PROGRAM + " did not start.");
            return new Surface(PROGRAM, ":" + number, "", Optional.of(server));
        }
    }

    private static boolean hasXvfb() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, PROGRAM)));
    }

    @Override
    public void close() {
        server.ifPresent(Child::close);
    }
}

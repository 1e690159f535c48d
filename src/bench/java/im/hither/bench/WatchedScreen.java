package im.hither.bench;

import java.io.IOException;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A screen of its own (Xvfb) that is looked at sixty times a second without a question to its
/// server: its pixels lie in a file.
record WatchedScreen(Child server, Path folder, String display) implements AutoCloseable {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 860;

    /// Every so many pixels in both directions are looked at.
    private static final int STEP = 4;

    private static final Duration GLANCE = Duration.ofMillis(16);
    private static final double WINDOW = 0.05;
    private static final double PICTURE = 0.9;

    /// What was seen at a time, in milliseconds since 1970.
    private record Frame(long at, IntBuffer pixels) {}

    /// When something was there, and when it nearly was what it became.
    record Seen(double window, double picture) {}

    static WatchedScreen open() throws IOException {
        var folder = Files.createTempDirectory("screen");
        var geometry = WIDTH + "x" + HEIGHT + "x24";
        var server =
                Child.start(
                        new ProcessBuilder(
                                        List.of(
                                                "Xvfb",
                                                "-displayfd",
                                                "1",
                                                "-screen",
                                                "0",
                                                geometry,
                                                "-fbdir",
                                                folder.toString(),
                                                "-nolisten",
                                                "tcp",
                                                "-noreset"))
                                .redirectError(ProcessBuilder.Redirect.DISCARD));
        try (var said = server.process().inputReader()) {
            return new WatchedScreen(server, folder, ":" + said.readLine());
        }
    }

    /// Looks for so long; times are seconds after `begun`, in milliseconds since 1970.
    Seen watch(long begun, Duration time) throws IOException, InterruptedException {
        var pixels = pixels();
        var frames = new ArrayList<>(List.of(new Frame(begun, look(pixels))));
        while (System.currentTimeMillis() - begun < time.toMillis()) {
            var now = look(pixels);
            if (difference(now, frames.getLast().pixels()) > 0) {
                frames.add(new Frame(System.currentTimeMillis(), now));
            }
            Thread.sleep(GLANCE);
        }
        return seen(frames, begun);
    }

    private static Seen seen(List<Frame> frames, long begun) {
        var empty = frames.getFirst().pixels();
        var last = frames.getLast().pixels();
        var drawn = difference(empty, last);
        var window =
                frames.stream()
                        .filter(frame -> difference(frame.pixels(), empty) > WINDOW * last.limit())
                        .findFirst()
                        .orElse(frames.getLast());
        var picture = frames.getLast();
        for (var frame : frames.reversed()) {
            if (difference(frame.pixels(), last) > (1 - PICTURE) * drawn) break;
            picture = frame;
        }
        return new Seen(seconds(window, begun), seconds(picture, begun));
    }

    private static double seconds(Frame frame, long begun) {
        return (frame.at() - begun) / 1000.0;
    }

    /// The file is an image of the X Window Dump format: a header that says how long it is, twelve
    /// bytes for each colour of a table, the pixels.
    private IntBuffer pixels() throws IOException {
        try (var file = FileChannel.open(folder.resolve("Xvfb_screen0"))) {
            var all = file.map(FileChannel.MapMode.READ_ONLY, 0, file.size());
            var header = all.getInt(0);
            var colours = all.getInt(19 * Integer.BYTES);
            all.position(header + 12 * colours);
            return all.slice().asIntBuffer();
        }
    }

    private static IntBuffer look(IntBuffer pixels) {
        var seen = new int[WIDTH / STEP * (HEIGHT / STEP)];
        var i = 0;
        for (var y = 0; y < HEIGHT / STEP; y++) {
            for (var x = 0; x < WIDTH / STEP; x++) {
                seen[i++] = pixels.get(y * STEP * WIDTH + x * STEP);
            }
        }
        return IntBuffer.wrap(seen);
    }

    private static int difference(IntBuffer one, IntBuffer other) {
        var count = 0;
        for (var i = 0; i < one.limit(); i++) if (one.get(i) != other.get(i)) count++;
        return count;
    }

    @Override
    public void close() throws IOException {
        server.close();
        FilledProfile.delete(folder);
    }
}

package im.hither.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// How soon the packaged program shows a window and its picture, what that costs, and what it holds
/// when nothing happens; side by side with Dino and Gajim where these are installed. None of them
/// has a network: their server is not found.
public final class Startup {
    private static final Path PACKAGED = Path.of("target/package/hither/bin/hither");
    private static final Path INSTALLED = Path.of("/opt/hither/bin/hither");
    private static final int RUNS = 5;
    private static final Duration WATCHED = Duration.ofSeconds(12);
    private static final Duration IDLE = Duration.ofSeconds(30);

    private final Table table = new Table();
    private final Path folder;
    private final WatchedScreen screen;
    private final String bus;

    private Startup(Path folder, WatchedScreen screen, String bus) {
        this.folder = folder;
        this.screen = screen;
        this.bus = bus;
    }

    /// Prints a line for each result: what, how much, spread, unit, with tabs between. The
    /// argument, if any, is the number of runs.
    public static void main(String[] arguments) throws Exception {
        var launcher = launcher();
        if (launcher.isEmpty() || !isCommand("Xvfb") || !isCommand("dbus-daemon")) return;
        var runs = arguments.length == 0 ? RUNS : Integer.parseInt(arguments[0]);
        var folder = Files.createTempDirectory(Path.of("/var/tmp"), "startup");
        open(folder);
        try (var profile = FilledProfile.offline();
                var screen = WatchedScreen.open();
                var daemon = bus(folder)) {
            var address = daemon.process().inputReader().readLine();
            var startup = new Startup(folder, screen, address);
            System.out.print(startup.measured(profile, launcher.get(), runs));
        } finally {
            if (System.getenv("KEEP") == null) FilledProfile.delete(folder);
        }
    }

    private static Optional<Path> launcher() {
        return List.of(PACKAGED, INSTALLED).stream()
                .filter(Files::isExecutable)
                .map(Path::toAbsolutePath)
                .findFirst();
    }

    /// Others may enter: one of the programs runs as another user.
    private static void open(Path folder) throws IOException {
        if (!folder.toFile().setExecutable(true, false)) throw new IOException("cannot open it");
    }

    private static Child bus(Path folder) throws IOException {
        var configuration =
                Files.writeString(
                        folder.resolve("bus.conf"),
                        """
                        <busconfig><type>session</type><listen>unix:path=%s/bus</listen><auth>EXTERNAL</auth>
                        <policy context="default"><allow user="*"/><allow send_destination="*" eavesdrop="true"/>
                        <allow eavesdrop="true"/><allow own="*"/></policy></busconfig>
                        """
                                .formatted(folder));
        return Child.start(
                new ProcessBuilder(
                                "dbus-daemon",
                                "--nofork",
                                "--print-address",
                                "--config-file=" + configuration)
                        .redirectError(ProcessBuilder.Redirect.DISCARD));
    }

    private static boolean isCommand(String name) {
        return Pattern.compile(":")
                .splitAsStream(System.getenv("PATH"))
                .anyMatch(each -> Files.isExecutable(Path.of(each, name)));
    }

    private String measured(FilledProfile profile, Path launcher, int runs) throws Exception {
        var clients = new ArrayList<InstalledClient>();
        var own = Files.createDirectory(folder.resolve("hither"));
        var data = Files.createDirectories(own.resolve("data"));
        Files.move(profile.profile().folder(), data.resolve("hither"));
        clients.add(new InstalledClient("Hither", List.of(launcher.toString()), own));
        if (isCommand("dino-im")) clients.add(dino());
        if (isCommand("gajim")) clients.add(gajim());
        for (var client : clients) start(client, Optional.empty()); // caches of the disk
        for (var i = 0; i < runs; i++) {
            for (var client : clients) start(client, Optional.of(table));
        }
        return table.text();
    }

    private InstalledClient dino() throws Exception {
        var home = Files.createDirectory(folder.resolve("dino"));
        var dino = new InstalledClient("Dino", List.of("dino-im"), home);
        start(dino, Optional.empty()); // makes its databases
        PeerHistory.fillDino(dino.data());
        return dino;
    }

    private InstalledClient gajim() throws Exception {
        var home = Files.createDirectory(folder.resolve("gajim"));
        start(InstalledClient.unprivileged("Gajim", "gajim", home), Optional.empty());
        PeerHistory.fillGajim(home.resolve("data"), home.resolve("config"));
        return InstalledClient.unprivileged("Gajim", "gajim", home);
    }

    private void start(InstalledClient client, Optional<Table> results)
            throws IOException, InterruptedException {
        var load = load();
        var begun = System.currentTimeMillis();
        try (var child = client.start(screen, bus)) {
            var seen = screen.watch(begun, WATCHED);
            if (results.isEmpty()) return;
            var table = results.get();
            table.seconds(client.name() + ": start to window", seen.window());
            table.seconds(client.name() + ": start to 90 % of the picture", seen.picture());
            table.seconds(
                    "%s: processor time of the first %d s"
                            .formatted(client.name(), WATCHED.toSeconds()),
                    processorTime(child));
            Thread.sleep(IDLE);
            var memory = Memory.of(child.process());
            if (memory.isPresent()) {
                table.mebibytes(
                        "%s: memory %d s later, proportional"
                                .formatted(client.name(), IDLE.toSeconds()),
                        memory.get().proportional());
            }
            table.load(client.name() + ": load of the machine before", load);
        }
        Thread.sleep(Duration.ofSeconds(1)); // the screen is empty again
    }

    private static double load() throws IOException {
        var text = Files.readString(Path.of("/proc/loadavg"));
        return Double.parseDouble(text.substring(0, text.indexOf(' ')));
    }

    private static double processorTime(Child child) {
        return child.process().info().totalCpuDuration().orElseThrow().toMillis() / 1000.0;
    }
}

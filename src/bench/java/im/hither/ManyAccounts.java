package im.hither;

import im.hither.concurrent.Ticker;
import im.hither.desktop.Profile;
import im.hither.domain.Account;
import im.hither.domain.ConnectionState;
import im.hither.session.wire.SmackSetup;
import im.hither.session.wire.SocketWire;
import im.hither.testing.ProsodyServer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// A thousand accounts in one process, signed in and idle: what each costs, and how they come back
/// when their server was restarted. The number can be given as argument.
public final class ManyAccounts {
    private ManyAccounts() {}

    public static void main(String[] arguments) throws Exception {
        var number = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
        SmackSetup.apply();
        var profile = new Profile(Files.createTempDirectory("many"));
        profile.prepare();
        try (var server = ProsodyServer.start();
                var graph =
                        new AppGraph(
                                profile,
                                (own, inlet) -> new SocketWire(own.asEntityBareJidOrThrow(), inlet),
                                Clock.systemUTC())) {
            graph.start();
            add(server, graph, 0, 1); // what is needed once is loaded now
            var heap = heap();
            var threads = threads();
            var begin = Ticker.system().nanos();
            add(server, graph, 1, number + 1);
            print(number + " accounts: all online", seconds(begin), "s");
            print(number + " accounts: heap of each", (heap() - heap) / (1_024.0 * number), "KiB");
            print(number + " accounts: platform threads more", threads() - threads, "threads");
            server.stop();
            server.startAgain();
            begin = Ticker.system().nanos();
            awaitOnline(graph, number + 1);
            print(number + " accounts: all back after a restart", seconds(begin), "s");
        }
        System.exit(0); // Smack's threads do not end by themselves
    }

    private static void add(ProsodyServer server, AppGraph graph, int from, int to)
            throws Exception {
        for (var i = from; i < to; i++) {
            var address = server.register("user" + i, "secret");
            graph.accounts().add(address, Person.settings(server), "secret".toCharArray());
        }
        awaitOnline(graph, to);
    }

    private static void awaitOnline(AppGraph graph, int number) throws InterruptedException {
        var end = Ticker.system().nanos() + Duration.ofMinutes(10).toNanos();
        while (online(graph) < number) {
            if (Ticker.system().nanos() > end) {
                throw new IllegalStateException(online(graph) + " of " + number + " are online");
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static long online(AppGraph graph) {
        return graph.accounts().accounts().stream()
                .map(Account::id)
                .map(graph.accounts()::state)
                .filter(ConnectionState.Online.class::isInstance)
                .count();
    }

    private static long heap() throws InterruptedException {
        for (var i = 0; i < 3; i++) {
            System.gc();
            TimeUnit.MILLISECONDS.sleep(300);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static int threads() {
        return ManagementFactory.getThreadMXBean().getThreadCount();
    }

    private static double seconds(long begin) {
        return (Ticker.system().nanos() - begin) / 1e9;
    }

    private static void print(String what, double value, String unit) {
        System.out.printf("%s\t%.1f\t%s%n", what, value, unit);
    }
}

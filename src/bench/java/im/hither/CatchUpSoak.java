package im.hither;

import im.hither.concurrent.Ticker;
import im.hither.domain.ConversationId;
import im.hither.domain.HistoryProgress.Stage;
import im.hither.session.wire.SmackSetup;
import im.hither.testing.ProxiedServer;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// A new device of somebody with a long history: how soon every conversation has a line, how fast
/// all of it comes, and what it costs. Ends with an error when anything is missing or twice.
/// Arguments: how many messages, how many contacts.
public final class CatchUpSoak {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration ONE_WAY = Duration.ofMillis(100);

    private CatchUpSoak() {}

    public static void main(String[] arguments) throws Exception {
        SmackSetup.apply();
        int messages = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 14_000;
        int contacts = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 51;
        far(messages, contacts);
        near(messages, contacts);
        offline(10_000);
        System.exit(0); // Smack's threads do not end by themselves
    }

    /// At 200 ms for a round trip.
    private static void far(int messages, int contacts) throws Exception {
        try (var archive = SeededArchive.of(contacts, contacts, messages);
                var way = ProxiedServer.of(archive.server())) {
            way.proxy().delay(ONE_WAY);
            long begun = Ticker.system().nanos();
            try (var device = archive.device(way)) {
                print("200 ms a round trip: signed in", seconds(begun), "s");
                device.await(PATIENCE, () -> listed(device) == contacts);
                print(
                        "200 ms a round trip: every conversation listed with its last line",
                        seconds(begun),
                        "s");
            }
        }
    }

    private static long listed(Person device) {
        return device.graph().chats().entries().stream()
                .filter(entry -> entry.last().isPresent())
                .count();
    }

    private static void near(int messages, int contacts) throws Exception {
        try (var archive = SeededArchive.of(contacts, contacts, messages)) {
            long begun = Ticker.system().nanos();
            long cpu = cpu();
            try (var device = archive.device(archive.server())) {
                device.await(PATIENCE, () -> complete(device));
                double took = seconds(begun);
                print("without a delay: " + messages + " messages fetched and stored", took, "s");
                print("without a delay: processor time of it", (cpu() - cpu) / 1e9, "s");
                print("without a delay: rate", messages / took, "messages/s");
                check(stored(device), messages);
            }
        }
    }

    private static void offline(int messages) throws Exception {
        try (var archive = SeededArchive.waiting(20, messages)) {
            long begun = Ticker.system().nanos();
            try (var device = archive.device(archive.server());
                    var watch = new AccountThreadWatch(device)) {
                device.await(PATIENCE, () -> complete(device) && stored(device) >= messages);
                print(messages + " waiting messages at sign-in: all stored", seconds(begun), "s");
                watch.print(messages + " waiting messages at sign-in");
                var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
                print(
                        messages + " waiting messages at sign-in: heap in use",
                        heap / 1048576.0,
                        "MiB");
                check(stored(device), messages);
            }
        }
    }

    private static boolean complete(Person device) {
        return device.graph().history().progress(device.account()).stage() == Stage.COMPLETE;
    }

    private static long stored(Person device) {
        Map<ConversationId, Integer> counts = new HashMap<>();
        for (var entry : device.graph().chats().entries()) {
            var all = device.graph().messages().newest(entry.conversation(), 100_000).items();
            counts.put(entry.conversation(), all.size());
        }
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static void check(long stored, int expected) {
        if (stored != expected) {
            throw new IllegalStateException(stored + " messages are here instead of " + expected);
        }
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static double seconds(long begun) {
        return (Ticker.system().nanos() - begun) / 1e9;
    }

    private static void print(String what, double value, String unit) {
        System.out.printf("%s\t%.2f\t\t%s%n", what, value, unit);
    }
}

package im.hither;

import im.hither.concurrent.Ticker;
import im.hither.domain.DeliveryState;
import im.hither.testing.ProsodyServer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// How long it takes until a server that hangs is found dead, without and with something to send,
/// and until everybody is online again when it goes on or has been restarted.
public final class SilenceSoak {
    private static final Duration HANGS = Duration.ofMinutes(2);
    private static final int MESSAGES = 5;

    private SilenceSoak() {}

    public static void main(String[] arguments) throws Exception {
        try (var server = ProsodyServer.start();
                var juliet = Person.signIn(server, "juliet");
                var romeo = Person.signIn(server, "romeo")) {
            juliet.befriend(romeo);
            restart(server, juliet, romeo);
            hang(server, juliet, romeo);
        }
        System.exit(0); // Smack's threads do not end by themselves
    }

    private static void restart(ProsodyServer server, Person juliet, Person romeo)
            throws InterruptedException {
        server.kill();
        server.wipeSessions();
        server.startAgain();
        var begin = Ticker.system().nanos();
        awaitOnline(juliet);
        awaitOnline(romeo);
        print("a killed server without its sessions: both online after it listens", since(begin));
    }

    private static void hang(ProsodyServer server, Person juliet, Person romeo)
            throws InterruptedException {
        server.pause();
        var begin = Ticker.system().nanos();
        for (var i = 0; i < MESSAGES; i++) juliet.say(romeo, "into the silence " + i);
        awaitOffline(juliet);
        print("a server that hangs: found dead while sending", since(begin));
        awaitOffline(romeo);
        print("a server that hangs: found dead while idle", since(begin));
        TimeUnit.NANOSECONDS.sleep(HANGS.minus(since(begin)).toNanos());
        server.resume();
        begin = Ticker.system().nanos();
        awaitOnline(juliet);
        awaitOnline(romeo);
        print("it goes on after 120 s: both online", since(begin));
        while (arrived(romeo, juliet) < MESSAGES) TimeUnit.MILLISECONDS.sleep(20);
        print("it goes on after 120 s: all messages arrived", since(begin));
        if (romeo.history(juliet).size() != MESSAGES) throw new IllegalStateException("doubled");
    }

    private static long arrived(Person at, Person from) {
        return at.history(from).stream()
                .filter(message -> message.delivery() instanceof DeliveryState.Delivered)
                .count();
    }

    private static void awaitOffline(Person person) throws InterruptedException {
        while (person.online()) TimeUnit.MILLISECONDS.sleep(20);
    }

    private static void awaitOnline(Person person) throws InterruptedException {
        while (!person.online()) TimeUnit.MILLISECONDS.sleep(20);
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(Ticker.system().nanos() - begin);
    }

    private static void print(String what, Duration time) {
        System.out.printf("%s\t%.1f\ts%n", what, time.toMillis() / 1_000.0);
    }
}

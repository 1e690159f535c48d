package im.hither;

import im.hither.testing.EjabberdServer;
import im.hither.testing.ProsodyServer;
import im.hither.testing.XmppServer;
import java.util.function.Supplier;

/// Two people say 1,000 things each while 500 cuts after random bytes end their connections: ends
/// with an error when anything is lost, twice or out of order, and prints how often a stream went
/// on. A seed as argument repeats a run.
public final class CutsSoak {
    private static final int MESSAGES = 1_000;
    private static final int TIMES = 500;

    private CutsSoak() {}

    public static void main(String[] arguments) throws Exception {
        var seed = arguments.length > 0 ? Long.parseLong(arguments[0]) : System.nanoTime();
        soak("Prosody", ProsodyServer::start, seed);
        soak("ejabberd", EjabberdServer::start, seed);
        System.exit(0); // Smack's threads do not end by themselves
    }

    private static void soak(String name, Supplier<XmppServer> starting, long seed)
            throws Exception {
        try (var server = starting.get();
                var cuts = new Cuts(server, seed)) {
            cuts.run(MESSAGES, TIMES);
            cuts.checkOnce(MESSAGES);
            cuts.checkOrder(MESSAGES);
            print(name + ": all arrived once and in order over cuts", TIMES, "cuts");
            print(name + ": sign-ins meanwhile", cuts.signIns(), "sign-ins");
            var rate = Math.round(100.0 * cuts.resumed() / cuts.signIns());
            print(name + ": of these resumed", rate, "%");
        }
    }

    private static void print(String what, long value, String unit) {
        System.out.printf("%s\t%d\t%s%n", what, value, unit);
    }
}

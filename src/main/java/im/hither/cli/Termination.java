package im.hither.cli;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.IntConsumer;

/// Hears SIGTERM, SIGINT and SIGHUP, so that the program can stop in order and end with a status of
/// its own; a shutdown hook could not change the status. The class behind it exists in every JDK
/// but cannot be named in code that treats warnings as errors.
final class Termination {
    private static final System.Logger LOG = System.getLogger(Termination.class.getName());

    private Termination() {}

    /// Calls `action` with the signal's number, on a thread of the JVM.
    static void onSignal(IntConsumer action) {
        for (var name : List.of("TERM", "INT", "HUP")) {
            try {
                listen(name, action);
            } catch (ReflectiveOperationException | IllegalArgumentException absent) {
                // Windows has no SIGHUP; without the class the JVM ends as it would have
                LOG.log(System.Logger.Level.DEBUG, "no signal " + name, absent);
            }
        }
    }

    private static void listen(String name, IntConsumer action)
            throws ReflectiveOperationException {
        var signal = Class.forName("sun.misc.Signal");
        var handler = Class.forName("sun.misc.SignalHandler");
        var number = signal.getMethod("getNumber");
        InvocationHandler calls =
                (_, method, arguments) -> {
                    if (method.getName().equals("handle")) {
                        action.accept((int) number.invoke(arguments[0]));
                    }
                    return null;
                };
        signal.getMethod("handle", signal, handler)
                .invoke(
                        null,
                        signal.getConstructor(String.class).newInstance(name),
                        Proxy.newProxyInstance(
                                handler.getClassLoader(), new Class<?>[] {handler}, calls));
    }
}

package im.hither.concurrent;

/// A clock that only goes forward, whatever happens to the time of day: for time-outs and budgets.
@FunctionalInterface
public interface Ticker {
    /// Nanoseconds since some moment; only differences mean something.
    long nanos();

    /// The computer's own.
    static Ticker system() {
        return System::nanoTime;
    }
}

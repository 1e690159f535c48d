package im.hither.concurrent;

/// Something to do that gives an answer; `X` is what it may throw, nothing unless it says so.
@FunctionalInterface
public interface Work<T, X extends Exception> {
    /// Does it, once.
    T run() throws X;
}

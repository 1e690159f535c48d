package im.hither.concurrent;

import java.util.function.Consumer;

/// Writes down what a task threw, with the name of its thread: the last resort, for failures nobody
/// else takes.
record FailureLog(String thread) implements Consumer<Throwable> {
    private static final System.Logger LOG = System.getLogger(FailureLog.class.getName());

    @Override
    public void accept(Throwable failure) {
        LOG.log(System.Logger.Level.ERROR, () -> "a task on " + thread + " failed", failure);
    }
}

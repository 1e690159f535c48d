package im.hither.concurrent;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Asks a question that may take a while, away from a thread that must not wait, and gives the
/// answer on that thread: a view model asks a service this way.
@FunctionalInterface
public interface Asker {
    /// Runs `question` elsewhere, then one of `answer` and `failed` on the thread this asker stands
    /// for.
    <T> void ask(
            Callable<T> question, Consumer<? super T> answer, Consumer<? super Exception> failed);

    /// The same, for questions that have no reason to fail: a failure is logged.
    default <T> void ask(Callable<T> question, Consumer<? super T> answer) {
        ask(question, answer, new FailureLog("question"));
    }

    /// Asks on a virtual thread and answers on `thread`.
    static Asker answeringOn(Executor thread) {
        return new ThreadAsker(thread);
    }
}

package im.hither.concurrent;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// An asker whose questions run on virtual threads, one each.
record ThreadAsker(Executor thread) implements Asker {
    @Override
    public <T> void ask(
            Callable<T> question, Consumer<? super T> answer, Consumer<? super Exception> failed) {
        Parallel.start("question", () -> run(question, answer, failed));
    }

    private <T> void run(
            Callable<T> question, Consumer<? super T> answer, Consumer<? super Exception> failed) {
        T value;
        try {
            value = question.call();
        } catch (Exception failure) {
            thread.execute(() -> failed.accept(failure));
            return;
        }
        thread.execute(() -> answer.accept(value));
    }
}

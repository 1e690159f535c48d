package im.hither.feature.timeline;

import im.hither.concurrent.Asker;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Reads at once, gives the answer when the test says so: what happens in between is a race.
final class LateAsker implements Asker {
    private final Deque<Runnable> answers = new ArrayDeque<>();

    @Override
    public <T> void ask(
            Callable<T> question, Consumer<? super T> answer, Consumer<? super Exception> failed) {
        T value;
        try {
            value = question.call();
        } catch (Exception failure) {
            answers.add(() -> failed.accept(failure));
            return;
        }
        answers.add(() -> answer.accept(value));
    }

    /// Gives all answers, also those to questions asked meanwhile.
    void answer() {
        while (!answers.isEmpty()) answers.remove().run();
    }

    int waiting() {
        return answers.size();
    }
}

package im.hither.testing;

import im.hither.concurrent.Asker;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// An asker whose answers come when the test says so, or at once.
public final class HeldAsker implements Asker {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean held;

    /// Keeps the questions from here on until [#answer].
    public void hold() {
        held = true;
    }

    /// Asks everything that waits, and what comes of it, then goes on at once.
    public void answer() {
        held = false;
        while (!waiting.isEmpty()) waiting.remove().run();
    }

    @Override
    public <T> void ask(
            Callable<T> question, Consumer<? super T> answer, Consumer<? super Exception> failed) {
        T value;
        try {
            value = question.call();
        } catch (Exception failure) {
            give(() -> failed.accept(failure));
            return;
        }
        give(() -> answer.accept(value));
    }

    private void give(Runnable answer) {
        if (held) waiting.add(answer);
        else answer.run();
    }
}

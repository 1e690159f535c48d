package im.hither.concurrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class AskerTest {
    private final LinkedBlockingQueue<Runnable> thread = new LinkedBlockingQueue<>();
    private final Asker asker = Asker.answeringOn(thread::add);

    @Test
    void theQuestionRunsElsewhereAndTheAnswerHere() throws InterruptedException {
        var here = Thread.currentThread();
        var answers = new LinkedBlockingQueue<Boolean>();

        asker.ask(
                () -> Thread.currentThread() == here,
                sameThread -> {
                    answers.add(sameThread);
                    answers.add(Thread.currentThread() == here);
                });

        thread.take().run();
        assertThat(answers).containsExactly(false, true);
    }

    @Test
    void aFailureComesHereToo() throws InterruptedException {
        var failures = new LinkedBlockingQueue<Exception>();

        asker.ask(
                () -> {
                    throw new IOException("no answer");
                },
                _ -> {},
                failures::add);

        thread.take().run();
        assertThat(failures).singleElement().isInstanceOf(IOException.class);
    }
}

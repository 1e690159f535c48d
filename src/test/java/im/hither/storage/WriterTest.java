package im.hither.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import im.hither.concurrent.Parallel;
import im.hither.concurrent.Work;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class WriterTest {
    private static final String ADD = "INSERT INTO word (text) VALUES (?)";

    @TempDir Path folder;
    private Writer writer;
    private Session reader;

    @BeforeEach
    void open() {
        var file = folder.resolve("test.db");
        var session = Session.writing(file);
        session.run("CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE)");
        session.run(
                "CREATE TABLE letter (word INTEGER NOT NULL"
                        + " REFERENCES word (id) DEFERRABLE INITIALLY DEFERRED)");
        writer = new Writer(session);
        reader = Session.reading(file);
    }

    @AfterEach
    void close() {
        reader.close();
        writer.close(_ -> {});
    }

    @Test
    void whatGathersWhileTheWriterIsBusyIsCommittedTogether() {
        var seen = new ArrayList<Long>();

        var outcomes =
                together(
                        IntStream.range(0, 20)
                                .<Function<Transaction, Long>>mapToObj(number ->
                                        tx -> {
                                            seen.add(writer.committed());
                                            tx.insert(ADD, "word " + number);
                                            return tx.commit();
                                        })
                                .toList());

        assertThat(outcomes)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(2, 21).boxed().toList());
        assertThat(seen).hasSize(20).containsOnly(0L); // none was committed before the last had run
        assertThat(words()).hasSize(20);
    }

    @Test
    void aFailingSubmissionLeavesItsNeighboursAlone() {
        var outcomes =
                together(
                        IntStream.range(0, 20)
                                .<Function<Transaction, Long>>mapToObj(number ->
                                        tx -> {
                                            tx.insert(ADD, "word " + number);
                                            if (number % 3 == 0) {
                                                throw new IllegalStateException("no");
                                            }
                                            return tx.commit();
                                        })
                                .toList());

        assertThat(outcomes.stream().filter(IllegalStateException.class::isInstance)).hasSize(7);
        assertThat(outcomes.stream().filter(Long.class::isInstance)).hasSize(13);
        assertThat(words())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 20)
                                .filter(number -> number % 3 != 0)
                                .mapToObj(number -> "word " + number)
                                .toList());
    }

    @Test
    void aFailingStatementLeavesItsNeighboursAlone() {
        var outcomes =
                together(
                        List.of(
                                tx -> tx.insert(ADD, "same"),
                                tx -> tx.insert(ADD, "other"),
                                tx -> tx.insert(ADD, "same")));

        assertThat(outcomes.stream().filter(StorageFailure.Other.class::isInstance)).hasSize(1);
        assertThat(words()).containsExactlyInAnyOrder("same", "other");
    }

    @Test
    void whereTheCommitItselfFailsEachGetsOneOfItsOwn() {
        var runs = new AtomicInteger();

        var outcomes =
                together(
                        List.of(
                                tx -> tx.insert(ADD, "first " + runs.incrementAndGet()),
                                tx -> (long) tx.execute("INSERT INTO letter (word) VALUES (4711)"),
                                tx -> tx.insert(ADD, "second " + runs.incrementAndGet())));

        assertThat(outcomes.stream().filter(StorageFailure.Other.class::isInstance)).hasSize(1);
        assertThat(words()).hasSize(2);
        assertThat(runs).hasValue(4);
        assertThat(new Snapshot(reader.statements(), 0).list("SELECT 1 FROM letter", _ -> 1))
                .isEmpty();
    }

    @Test
    void aSubmissionThatEndsTheTransactionHurtsOnlyItself() {
        var outcomes =
                together(
                        List.of(
                                tx -> tx.insert(ADD, "first"),
                                tx -> {
                                    tx.insert(ADD, "half");
                                    tx.execute("ROLLBACK");
                                    return 0L;
                                },
                                tx -> tx.insert(ADD, "second")));

        assertThat(outcomes.stream().filter(StorageFailure.class::isInstance)).hasSize(1);
        assertThat(words()).containsExactlyInAnyOrder("first", "second");
    }

    @Test
    void numbersGoOnAfterAFailure() {
        assertThatThrownBy(() -> writer.write(tx -> tx.execute("nonsense")))
                .isInstanceOf(StorageFailure.Other.class);

        assertThat(writer.<Long>write(Transaction::commit)).isEqualTo(2);
        assertThat(writer.committed()).isEqualTo(2);
    }

    @Test
    void whatWaitsIsWrittenBeforeTheEndAndNothingAfterIt() {
        var outcomes =
                together(
                        List.of(tx -> tx.insert(ADD, "last")),
                        () -> Parallel.start("end", () -> writer.close(_ -> {})));

        assertThat(outcomes).containsExactly(1L);
        assertThat(words()).containsExactly("last");
        assertThatThrownBy(() -> writer.write(Transaction::commit))
                .isInstanceOf(StorageFailure.Closed.class);
    }

    /// Holds the writer until all of these wait, and gives what became of each: answer or failure.
    private List<Object> together(List<Function<Transaction, Long>> submissions) {
        return together(submissions, () -> {});
    }

    private List<Object> together(
            List<Function<Transaction, Long>> submissions, Runnable meanwhile) {
        var inside = new CountDownLatch(1);
        var gate = new CountDownLatch(1);
        var works = new ArrayList<Work<Object, RuntimeException>>();
        works.add(() -> writer.<Long>write(_ -> hold(inside, gate)));
        submissions.forEach(submission -> works.add(() -> outcome(inside, submission)));
        works.add(() -> {
            await(inside); // until then the one that holds the writer waits too
            while (writer.waiting() < submissions.size()) {
                Thread.onSpinWait();
            }
            meanwhile.run();
            gate.countDown();
            return "the gate is open";
        });
        return Parallel.all("submission", works).subList(1, works.size() - 1);
    }

    private Object outcome(CountDownLatch inside, Function<Transaction, Long> submission) {
        await(inside);
        try {
            return writer.write(submission);
        } catch (RuntimeException failure) {
            return failure;
        }
    }

    private static long hold(CountDownLatch inside, CountDownLatch gate) {
        inside.countDown();
        await(gate);
        return 0;
    }

    private static void await(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException interruption) {
            throw new AssertionError(interruption);
        }
    }

    private List<String> words() {
        return new Snapshot(reader.statements(), 0)
                .list("SELECT text FROM word ORDER BY id", row -> row.text("text"));
    }
}

package im.hither.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import im.hither.concurrent.Parallel;
import im.hither.testing.TestDatabase;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DatabaseTest {
    private static final String ADD = "INSERT INTO word (text) VALUES (?)";

    private final TestDatabase test =
            TestDatabase.open(
                    new Migrations(
                            List.of(
                                    new Migration(
                                            "202601010000-word",
                                            """
                                            CREATE TABLE word (id INTEGER PRIMARY KEY AUTOINCREMENT,
                                                text TEXT NOT NULL UNIQUE, at INTEGER, bytes BLOB, flag INTEGER);
                                            CREATE TABLE letter (word INTEGER NOT NULL REFERENCES word (id)
                                                DEFERRABLE INITIALLY DEFERRED, text TEXT);
                                            """))));
    private final Database database = test.database();

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void whatIsWrittenCanBeRead() {
        var at = Instant.ofEpochMilli(1_700_000_000_123L);

        var id =
                database.write(tx ->
                        tx.insert(
                                "INSERT INTO word (text, at, bytes, flag) VALUES (?, ?, ?, ?)",
                                "hither",
                                at,
                                new byte[] {1, 2},
                                true));

        var read =
                database.read(snapshot ->
                        snapshot.one(
                                "SELECT * FROM word WHERE id = ?",
                                row ->
                                        List.of(
                                                row.text("text"),
                                                row.instant("at"),
                                                row.bytes("bytes").length,
                                                row.flag("flag")),
                                id));
        assertThat(read).contains(List.of("hither", at, 2, true));
    }

    @Test
    void absentValuesAreEmptyAndRequiredOnesAreAMistake() {
        database.write(tx -> tx.insert("INSERT INTO word (text, at) VALUES (?, ?)", "a", null));

        var at =
                database.read(snapshot ->
                        snapshot.one("SELECT at FROM word", row -> row.optionalInstant("at")));

        assertThat(at.orElseThrow()).isEmpty();
        assertThatThrownBy(() ->
                        database.read(snapshot ->
                                snapshot.one("SELECT at FROM word", row -> row.instant("at"))))
                .isInstanceOf(StorageFailure.Other.class)
                .hasMessage("at is NULL");
    }

    @Test
    void whatTheFunctionThrowsIsThrownAndNothingOfItStays() {
        var failure = new IllegalArgumentException("changed its mind");

        assertThatThrownBy(() ->
                        database.write(tx -> {
                            tx.insert("INSERT INTO word (text) VALUES ('half')");
                            throw failure;
                        }))
                .isSameAs(failure);

        assertThat(words()).isEmpty();
    }

    @Test
    void numbersOfCommitsCountUpAndAPageKnowsItsOwn() {
        var first = database.write(Transaction::commit);
        var second = database.write(Transaction::commit);

        assertThat(first).isEqualTo(1);
        assertThat(second).isEqualTo(2);
        assertThat(database.read(Snapshot::commit)).isEqualTo(2);
    }

    @Test
    @DisplayName("E5 hostile text is stored and found literally")
    void hostileTextIsJustText() {
        var hostile = "'; DROP TABLE word; --";

        database.write(tx -> tx.insert("INSERT INTO word (text) VALUES (?)", hostile));

        assertThat(words()).containsExactly(hostile);
    }

    @Test
    void aReaderCannotWrite() {
        assertThatThrownBy(() ->
                        database.read(snapshot ->
                                snapshot.list(
                                        "INSERT INTO word (text) VALUES ('x') RETURNING text",
                                        row -> row.text("text"))))
                .isInstanceOf(StorageFailure.NotWritable.class);
    }

    @Test
    void aDatabaseThreadDoesNotWaitForItself() {
        assertThatThrownBy(() -> database.write(_ -> database.read(Snapshot::commit)))
                .isInstanceOf(StorageFailure.Other.class);
        assertThatThrownBy(() -> database.read(_ -> database.write(Transaction::commit)))
                .isInstanceOf(StorageFailure.Other.class);
    }

    @Test
    void aMapperMayRunTheStatementWhoseRowsItMaps() {
        database.write(tx -> tx.insert("INSERT INTO word (text) VALUES ('a')"));
        database.write(tx -> tx.insert("INSERT INTO word (text) VALUES ('b')"));
        var sql = "SELECT text FROM word WHERE text >= ? ORDER BY text";

        var nested =
                database.read(snapshot ->
                        snapshot.list(
                                sql,
                                row ->
                                        snapshot.list(
                                                sql, inner -> inner.text("text"), row.text("text")),
                                "a"));

        assertThat(nested).containsExactly(List.of("a", "b"), List.of("b"));
    }

    @Test
    void insertWithoutARowIsAMistakeAndNotAnOldId() {
        database.write(tx -> tx.insert("INSERT INTO word (text) VALUES ('a')"));

        assertThatThrownBy(() ->
                        database.write(
                                tx -> tx.insert("INSERT OR IGNORE INTO word (text) VALUES ('a')")))
                .isInstanceOf(StorageFailure.Other.class);
    }

    @Test
    void aTransactionIsOverWhenItsFunctionEnds() {
        var escaped = database.write(tx -> tx);

        assertThatThrownBy(() -> escaped.execute("DELETE FROM word"))
                .isInstanceOf(StorageFailure.Other.class);
    }

    @Test
    void closedItSaysSo() {
        var other = TestDatabase.open(new Migrations(List.of()));
        other.close();

        assertThatThrownBy(() -> other.database().write(Transaction::commit))
                .isInstanceOf(StorageFailure.Closed.class);
        assertThatThrownBy(() -> other.database().read(Snapshot::commit))
                .isInstanceOf(StorageFailure.Closed.class);
    }

    @Test
    void aPageHoldsAllThatItsNumberPromises() throws InterruptedException {
        var writing =
                Parallel.start(
                        "writing",
                        () -> {
                            for (var number = 1; number <= 300; number++) {
                                database.write(tx -> tx.insert(ADD, "word " + tx.commit()));
                            }
                        });
        while (writing.isAlive()) {
            database.read(page -> assertThat(count(page)).isGreaterThanOrEqualTo(page.commit()));
        }
        writing.join();

        assertThat(database.read(Snapshot::commit)).isEqualTo(300);
    }

    @Test
    void aReaderNeverWaitsForALongWrite() throws InterruptedException {
        database.write(tx -> tx.insert(ADD, "before"));
        var inside = new CountDownLatch(1);
        var read = new CountDownLatch(1);
        var writing =
                Parallel.start(
                        "writing",
                        () ->
                                database.write(tx -> {
                                    tx.insert(ADD, "during");
                                    inside.countDown();
                                    await(read); // and keeps the write lock until then
                                    return tx.commit();
                                }));
        inside.await();

        assertThat(words()).containsExactly("before");

        read.countDown();
        writing.join();
        assertThat(words()).containsExactly("before", "during");
    }

    @Test
    void anInterruptedCallerStillLearnsWhatBecameOfItsWrite() {
        Thread.currentThread().interrupt();

        var id = database.write(tx -> tx.insert(ADD, "word"));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(id).isEqualTo(1);
    }

    @Test
    @DisplayName("E4 the id of a deleted row is never given again")
    void idsAreNotUsedTwice() {
        var seen = new HashSet<Long>();

        for (var round = 0; round < 10; round++) {
            database.write(tx -> {
                for (var again = 0; again < 100; again++) {
                    tx.execute("DELETE FROM word");
                    assertThat(seen.add(tx.insert(ADD, "word"))).isTrue();
                }
                return tx.commit();
            });
        }

        assertThat(seen).hasSize(1000);
    }

    private static long count(Snapshot snapshot) {
        return snapshot.one("SELECT count(*) AS n FROM word", row -> row.number("n")).orElseThrow();
    }

    private static void await(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException interruption) {
            throw new AssertionError(interruption);
        }
    }

    private List<String> words() {
        return database.read(snapshot ->
                snapshot.list("SELECT text FROM word ORDER BY id", row -> row.text("text")));
    }
}

package im.hither.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import im.hither.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DatabaseTest {
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

    private List<String> words() {
        return database.read(snapshot ->
                snapshot.list("SELECT text FROM word ORDER BY id", row -> row.text("text")));
    }
}

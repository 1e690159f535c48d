package im.hither.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import im.hither.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Row 6, with SQLite's own limit in the place of a disk: it gives the same result code.
@Timeout(60)
class FullDiskTest {
    private static final String ADD = "INSERT INTO word (text) VALUES (zeroblob(100000))";

    private final TestDatabase test =
            TestDatabase.open(
                    new Migrations(
                            List.of(
                                    new Migration(
                                            "202601010000-word",
                                            "CREATE TABLE word (text BLOB);"))));
    private final Database database = test.database();

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    @DisplayName(
            "row 6: a full disk is told, nothing half is kept, and it goes on when there is room")
    void fullAndRoomAgain() {
        database.write(tx -> tx.insert(ADD));
        limit(40);

        assertThatThrownBy(() ->
                        database.write(tx -> {
                            tx.execute("INSERT INTO word (text) VALUES ('half')");
                            return tx.insert(ADD);
                        }))
                .isInstanceOf(StorageFailure.DiskFull.class);
        assertThat(rows()).isEqualTo(1);

        limit(1000);
        database.write(tx -> tx.insert(ADD));
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    @DisplayName("row 6: what still fits is written while the rest is refused")
    void smallThingsStillFit() {
        database.write(tx -> tx.insert(ADD));
        limit(40);

        assertThatThrownBy(() -> database.write(tx -> tx.insert(ADD)))
                .isInstanceOf(StorageFailure.DiskFull.class);

        database.write(tx -> tx.insert("INSERT INTO word (text) VALUES ('small')"));
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    @DisplayName("row 6: that the disk is full is told, also when the transaction went with it")
    void partThatTakesTheTransactionWithIt() {
        assertThatThrownBy(() -> database.write(tx -> tx.part(() -> lost(tx))))
                .isInstanceOfSatisfying(
                        StorageFailure.DiskFull.class,
                        full -> assertThat(full.getSuppressed()).hasSize(1));
    }

    @Test
    @DisplayName("row 6: after that nothing more is written, whoever did not listen")
    void nothingMoreIsWritten() {
        assertThatThrownBy(() ->
                        database.write(tx -> {
                            assertThatThrownBy(() -> tx.part(() -> lost(tx)))
                                    .isInstanceOf(StorageFailure.DiskFull.class);
                            limit(tx, 1000);
                            return 1;
                        }))
                .isInstanceOf(StorageFailure.DiskFull.class);
        assertThatThrownBy(() ->
                        database.write(tx -> {
                            assertThatThrownBy(() -> tx.part(() -> lost(tx)))
                                    .isInstanceOf(StorageFailure.DiskFull.class);
                            return 1;
                        }))
                .isInstanceOf(StorageFailure.DiskFull.class);

        assertThat(rows()).isZero();
    }

    @Test
    @DisplayName("row 6: whoever watches hears that the disk is full, and that there is room again")
    void watched() {
        var heard = new ArrayList<String>();
        database.watch(
                new StorageWatch() {
                    @Override
                    public void worked() {
                        heard.add("worked");
                    }

                    @Override
                    public void failed(StorageFailure failure) {
                        heard.add(failure.getClass().getSimpleName());
                    }
                });

        limit(10);
        assertThatThrownBy(() -> database.write(tx -> tx.insert(ADD)))
                .isInstanceOf(StorageFailure.DiskFull.class);
        limit(1000);

        assertThat(heard).containsExactly("worked", "DiskFull", "worked");
    }

    /// SQLite gives up the whole transaction after some failures; which, it leaves open.
    private static long lost(Transaction tx) {
        limit(tx, 10);
        tx.execute("ROLLBACK");
        return tx.insert(ADD);
    }

    private void limit(int pages) {
        database.write(tx -> limit(tx, pages));
    }

    private static List<Long> limit(Transaction tx, int pages) {
        return tx.list("PRAGMA max_page_count = " + pages, row -> row.number("max_page_count"));
    }

    private long rows() {
        return database.read(snapshot ->
                snapshot.one("SELECT count(*) AS n FROM word", row -> row.number("n"))
                        .orElseThrow());
    }
}

package im.hither.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import im.hither.concurrent.Parallel;
import im.hither.concurrent.Work;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Row 17: a start never fails for damage; it keeps the bad copy and says what it did.
@Timeout(300)
class DamageTest {
    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
    private static final Migrations MIGRATIONS =
            new Migrations(
                    List.of(
                            new Migration(
                                    "202601010000-word",
                                    """
                                    CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
                                    CREATE VIRTUAL TABLE sought USING fts5 (text, content = 'word', tokenize = 'trigram');
                                    CREATE TRIGGER seek AFTER INSERT ON word BEGIN
                                        INSERT INTO sought (rowid, text) VALUES (new.id, new.text);
                                    END;
                                    """)));

    @TempDir Path folder;
    private Path file;
    private byte[] sound;

    @BeforeEach
    void fill() throws IOException {
        file = folder.resolve("test.db");
        try (var database = open().database()) {
            database.write(tx -> {
                for (var number = 0; number < 300; number++) {
                    tx.insert("INSERT INTO word (text) VALUES (?)", "word number " + number);
                }
                return tx.commit();
            });
        }
        sound = Files.readAllBytes(file);
    }

    @Test
    @DisplayName("row 17: 100 flipped bytes, 200 times")
    void flippedBytes() throws IOException {
        var random = new Random(17);
        var all = Stream.generate(() -> flipped(random, 100, sound.length)).limit(200);

        assertThat(starts(all).stream().filter(Repair.Restored.class::isInstance))
                .hasSizeGreaterThan(150);
    }

    @Test
    @DisplayName("row 17: one flipped byte anywhere in the header, or one bit in the first tables")
    void flippedByte() throws IOException {
        var random = new Random(18);
        var header = IntStream.range(0, 100).mapToObj(position -> flipped(position, 0xff));
        var tables =
                Stream.generate(() -> flipped(random.nextInt(4 * 4096), 1 << random.nextInt(8)))
                        .limit(50);

        assertThat(starts(Stream.concat(header, tables))).hasSize(150);
    }

    @Test
    @DisplayName("row 17: cut off anywhere")
    void truncated() throws IOException {
        var all =
                IntStream.iterate(0, length -> length < sound.length, length -> length + 1777)
                        .mapToObj(length -> Arrays.copyOf(sound, length));

        assertThat(starts(all)).isNotEmpty().allMatch(Repair.Restored.class::isInstance);
    }

    @Test
    void theBadCopyIsKeptAndTheBackupPutInItsPlace() throws IOException {
        var bytes = sound.clone();
        Arrays.fill(bytes, 4096, bytes.length, (byte) 7);
        Files.write(file, bytes);

        var opened = open();

        try (var database = opened.database()) {
            var bad = folder.resolve("test.db.damaged-20260102T120000");
            var takenAt = Files.getLastModifiedTime(folder.resolve("test.db.backup")).toInstant();
            assertThat(opened.repair()).isEqualTo(new Repair.Restored(Optional.of(bad), takenAt));
            assertThat(bad).hasBinaryContent(bytes);
            assertThat(count(database)).isEqualTo(300);
        }
    }

    @Test
    void withoutABackupItStartsEmpty() throws IOException {
        Files.delete(folder.resolve("test.db.backup"));
        Files.write(file, new byte[5000]);

        var opened = open();

        try (var database = opened.database()) {
            assertThat(opened.repair()).isInstanceOf(Repair.Fresh.class);
            assertThat(count(database)).isZero();
            assertThat(folder.resolve("test.db.damaged-20260102T120000")).exists();
        }
    }

    @Test
    void aDamagedBackupIsNotTrusted() throws IOException {
        Files.write(folder.resolve("test.db.backup"), Arrays.copyOf(sound, 9000));
        Files.write(file, new byte[5000]);

        var opened = open();

        try (var database = opened.database()) {
            assertThat(opened.repair()).isInstanceOf(Repair.Fresh.class);
            assertThat(count(database)).isZero();
        }
    }

    @Test
    void aLostFileComesBackFromTheBackup() throws IOException {
        Files.delete(file);

        var opened = open();

        try (var database = opened.database()) {
            assertThat(opened.repair()).isInstanceOf(Repair.Restored.class);
            assertThat(count(database)).isEqualTo(300);
        }
    }

    @Test
    void damageMetInUseIsLookedForAtTheNextStart() throws IOException {
        var database = open().database();
        try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
            channel.position(4096);
            channel.write(ByteBuffer.wrap(new byte[sound.length - 4096]));
        }

        var heard = new ArrayList<StorageFailure>();
        database.watch(
                new StorageWatch() {
                    @Override
                    public void worked() {}

                    @Override
                    public void failed(StorageFailure failure) {
                        heard.add(failure);
                    }
                });

        assertThatThrownBy(() -> count(database)).isInstanceOf(StorageFailure.Damaged.class);

        assertThat(heard).hasOnlyElementsOfType(StorageFailure.Damaged.class).hasSize(1);
        assertThat(folder.resolve("test.db.suspect")).exists();
        database.close();
        var opened = open();
        try (var restored = opened.database()) {
            assertThat(opened.repair()).isInstanceOf(Repair.Restored.class);
            assertThat(folder.resolve("test.db.suspect")).doesNotExist();
            assertThat(count(restored)).isEqualTo(300);
        }
    }

    @Test
    @DisplayName("E5 a schema that was tampered with is not used")
    void foreignTrigger() {
        try (var session = Session.writing(file)) {
            session.run(
                    "CREATE TRIGGER planted AFTER DELETE ON word BEGIN DELETE FROM migration; END");
        }

        var opened = open();

        opened.database().close();
        assertThat(opened.repair()).isInstanceOf(Repair.Restored.class);
    }

    @Test
    void onlyTheLastTwoBadCopiesAreKept() throws IOException {
        for (var hour = 0; hour < 4; hour++) {
            Files.write(file, new byte[5000]);
            var at = NOON.plusSeconds(3600L * hour);
            Database.open(file, MIGRATIONS, InstantSource.fixed(at)).database().close();
        }

        assertThat(new DatabaseFiles(file).damaged())
                .extracting(path -> path.getFileName().toString())
                .containsExactlyInAnyOrder(
                        "test.db.damaged-20260102T140000", "test.db.damaged-20260102T150000");
    }

    private byte[] flipped(Random random, int times, int within) {
        var bytes = sound.clone();
        for (var flip = 0; flip < times; flip++) {
            bytes[random.nextInt(within)] ^= (byte) (1 + random.nextInt(255));
        }
        return bytes;
    }

    private byte[] flipped(int position, int bits) {
        var bytes = sound.clone();
        bytes[position] ^= (byte) bits;
        return bytes;
    }

    private List<Repair> starts(Stream<byte[]> all) throws IOException {
        return Parallel.all(
                "start",
                8,
                all.<Work<Repair, IOException>>map(bytes -> () -> starts(bytes)).toList());
    }

    /// Opens a database with these bytes, which must succeed and give one that works.
    private Repair starts(byte[] bytes) throws IOException {
        var round = Files.createTempDirectory(folder, "round");
        var broken = round.resolve("test.db");
        Files.write(broken, bytes);
        Files.copy(
                folder.resolve("test.db.backup"),
                round.resolve("test.db.backup"),
                StandardCopyOption.COPY_ATTRIBUTES);
        var opened = open(broken);
        try (var database = opened.database()) {
            count(database);
            database.write(tx -> tx.insert("INSERT INTO word (text) VALUES ('and it goes on')"));
        }
        if (!(opened.repair() instanceof Repair.None)) {
            assertThat(new DatabaseFiles(broken).damaged())
                    .singleElement()
                    .satisfies(kept -> assertThat(kept).hasBinaryContent(bytes));
        }
        return opened.repair();
    }

    private Opened open() {
        return open(file);
    }

    private static Opened open(Path file) {
        return Database.open(file, MIGRATIONS, InstantSource.fixed(NOON));
    }

    private static long count(Database database) {
        return database.read(snapshot ->
                snapshot.one("SELECT count(*) AS n FROM word NOT INDEXED", row -> row.number("n"))
                        .orElseThrow());
    }
}

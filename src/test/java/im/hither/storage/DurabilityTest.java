package im.hither.storage;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.testing.ChildJvm;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// P3: what a write has returned from is there after any end of the program.
@Timeout(120)
class DurabilityTest {
    @TempDir Path folder;

    @Test
    @DisplayName("row 5: a log cut off anywhere loses only what was not acknowledged yet")
    void cutOff() throws IOException {
        var acknowledged = new ArrayList<Long>(); // the size of the log when each write returned
        var image = Files.createDirectory(folder.resolve("image"));
        try (var database = DurabilityWitness.open(folder.resolve("test.db"))) {
            for (var number = 1; number <= 40; number++) {
                database.write(DurabilityWitness::add);
                acknowledged.add(Files.size(folder.resolve("test.db-wal")));
            }
            Files.copy(folder.resolve("test.db"), image.resolve("test.db"));
            Files.copy(folder.resolve("test.db-wal"), image.resolve("test.db-wal"));
        }

        for (long cut = acknowledged.getLast(); cut >= 0; cut -= 4096) {
            var size = cut;
            var safe = acknowledged.stream().filter(end -> end <= size).count();

            var numbers = numbersAfterCut(image, size);

            assertThat(numbers).isEqualTo(consecutive(numbers.size()));
            assertThat(numbers).hasSizeGreaterThanOrEqualTo((int) safe);
        }
    }

    @ParameterizedTest
    @DisplayName("row 4: SIGKILL while eight threads write loses nothing that was acknowledged")
    @ValueSource(ints = {1, 100, 333, 1000})
    void killed(int lines) throws Exception {
        var file = folder.resolve("test.db");
        var acknowledged = acknowledgedBeforeKill(file, lines);

        var opened = Database.open(file, DurabilityWitness.MIGRATIONS, InstantSource.system());

        try (var database = opened.database()) {
            assertThat(opened.repair()).isEqualTo(new Repair.None());
            assertThat(numbers(database)).containsAll(acknowledged);
        }
    }

    private static List<Long> acknowledgedBeforeKill(Path file, int lines) throws Exception {
        var process = ChildJvm.start(DurabilityWitness.class, file.toString());
        try (var output = process.inputReader()) {
            return output.lines().limit(lines).map(Long::valueOf).toList();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private List<Long> numbersAfterCut(Path image, long size) throws IOException {
        var cut = Files.createTempDirectory(folder, "cut");
        Files.copy(image.resolve("test.db"), cut.resolve("test.db"));
        Files.copy(image.resolve("test.db-wal"), cut.resolve("test.db-wal"));
        try (var log = FileChannel.open(cut.resolve("test.db-wal"), StandardOpenOption.WRITE)) {
            log.truncate(size);
        }
        try (var database = DurabilityWitness.open(cut.resolve("test.db"))) {
            return numbers(database);
        }
    }

    private static List<Long> numbers(Database database) {
        return database.read(
                all -> all.list("SELECT id FROM entry ORDER BY id", row -> row.number("id")));
    }

    private static List<Long> consecutive(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}

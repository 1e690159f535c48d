package im.hither.storage;

import im.hither.concurrent.Parallel;
import im.hither.concurrent.Work;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;

/// Writes without end from eight threads, and prints each number when its write has returned.
final class DurabilityWitness {
    static final Migrations MIGRATIONS =
            new Migrations(
                    List.of(
                            new Migration(
                                    "202601010000-entry",
                                    "CREATE TABLE entry (id INTEGER PRIMARY KEY, text TEXT);")));

    private DurabilityWitness() {}

    public static void main(String[] arguments) {
        var database = open(Path.of(arguments[0]));
        Work<Long, RuntimeException> work =
                () -> {
                    while (true) {
                        System.out.println(database.write(DurabilityWitness::add));
                    }
                };
        Parallel.all("writing", Collections.nCopies(8, work));
    }

    static Database open(Path file) {
        return Database.open(file, MIGRATIONS, InstantSource.system()).database();
    }

    static long add(Transaction transaction) {
        return transaction.insert("INSERT INTO entry (text) VALUES (?)", "x".repeat(500));
    }
}

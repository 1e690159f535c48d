package im.hither.storage;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The list of applied migrations: the only table of this package. Each entry is sealed with a
/// checksum of its own, so that a damaged entry is not mistaken for a newer version of the program;
/// and it knows what the schema looked like afterwards, so that damage to the schema is noticed
/// too.
final class Applied {
    private final Session session;
    private final InstantSource clock;

    Applied(Session session, InstantSource clock) {
        this.session = session;
        this.clock = clock;
    }

    /// Refuses a database that this version of the program must not open, and tells a damaged one.
    void check(List<Migration> known) {
        var entries =
                StorageFailure.Damaged.unlessReadable(
                        () -> exists() ? entries() : List.<Entry>of());
        if (!entries.stream().allMatch(Entry::sound)) {
            throw new StorageFailure.Damaged(null);
        }
        refuseForeign(entries, known);
        if (!entries.isEmpty()
                && !entries.getLast()
                        .schema
                        .equals(StorageFailure.Damaged.unlessReadable(this::schema))) {
            throw new StorageFailure.Damaged(null);
        }
    }

    private static void refuseForeign(List<Entry> entries, List<Migration> known) {
        var checksums =
                known.stream().collect(Collectors.toMap(Migration::name, Migration::checksum));
        for (var entry : entries) {
            var checksum = checksums.get(entry.name);
            if (checksum == null) {
                throw new StorageFailure.Newer(entry.name);
            }
            if (!checksum.equals(entry.checksum)) {
                throw new StorageFailure.Other(
                        "the migration " + entry.name + " was changed after it was applied", null);
            }
        }
    }

    /// Which of these still have to be applied.
    List<Migration> missing(List<Migration> known) {
        Set<String> names = entries().stream().map(Entry::name).collect(Collectors.toSet());
        return known.stream().filter(migration -> !names.contains(migration.name())).toList();
    }

    void create() {
        session.run(
                """
                CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE,
                    checksum TEXT NOT NULL, at INTEGER NOT NULL, schema TEXT NOT NULL, seal TEXT NOT NULL)
                """);
    }

    void record(Migration migration) {
        var at = clock.millis();
        var entry = new Entry(migration.name(), migration.checksum(), at, schema(), "");
        new Transaction(session.statements(), 0)
                .insert(
                        "INSERT INTO migration (name, checksum, at, schema, seal) VALUES (?, ?, ?, ?, ?)",
                        entry.name,
                        entry.checksum,
                        at,
                        entry.schema,
                        entry.expectedSeal());
    }

    /// Whether a program has put anything into this database before.
    boolean exists() {
        return !look().list("SELECT 1 FROM sqlite_schema LIMIT 1", _ -> 1).isEmpty();
    }

    private List<Entry> entries() {
        return look().list(
                        "SELECT name, checksum, at, schema, seal FROM migration ORDER BY number",
                        row ->
                                new Entry(
                                        row.text("name"),
                                        row.text("checksum"),
                                        row.number("at"),
                                        row.text("schema"),
                                        row.text("seal")));
    }

    /// A checksum of all tables, indexes, views and triggers; SQLite's own tables come and go.
    private String schema() {
        var everything =
                look().list(
                                """
                                SELECT type || ' ' || name || ' ' || tbl_name AS what, sql FROM sqlite_schema
                                WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name
                                """,
                                row ->
                                        row.text("what")
                                                + "\n"
                                                + row.optionalText("sql").orElse(""));
        return Migration.sha256(String.join("\n", everything));
    }

    private Snapshot look() {
        return new Snapshot(session.statements(), 0);
    }

    private record Entry(String name, String checksum, long at, String schema, String seal) {
        boolean sound() {
            return seal.equals(expectedSeal());
        }

        String expectedSeal() {
            return Migration.sha256(String.join("\n", name, checksum, Long.toString(at), schema));
        }
    }
}

package im.hither.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/// All migrations this version of the program knows, in their order.
public final class Migrations {
    private final List<Migration> known;
    private final Consumer<String> afterStatement;

    /// These, in the order of their names.
    public Migrations(List<Migration> known) {
        this(known, _ -> {});
    }

    /// The same, telling a test when each statement has run.
    Migrations(List<Migration> known, Consumer<String> afterStatement) {
        this.known = known.stream().sorted(Comparator.comparing(Migration::name)).toList();
        this.afterStatement = afterStatement;
    }

    /// Those that came with the program: the files that `resources/sql/index` lists, one name a
    /// line.
    public static Migrations packaged() {
        return new Migrations(
                resource("index")
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(name -> new Migration(name.replace(".sql", ""), resource(name)))
                        .toList());
    }

    List<Migration> known() {
        return known;
    }

    /// Applies those that `applied` lacks, each in one transaction with its entry in the list.
    void apply(Session session, Applied applied) {
        applied.create();
        session.run(
                "PRAGMA foreign_keys = OFF"); // a table is rebuilt without deleting what refers to
        // it
        for (var migration : applied.missing(known)) {
            apply(migration, session, applied);
        }
        session.run("PRAGMA foreign_keys = ON");
    }

    private void apply(Migration migration, Session session, Applied applied) {
        session.run("BEGIN IMMEDIATE");
        try {
            for (var statement : new SqlScript(migration.sql()).statements()) {
                session.runOnce(statement);
                afterStatement.accept(statement);
            }
            if (session.hasBrokenReferences()) {
                throw new StorageFailure.Other(migration.name() + " breaks references", null);
            }
            applied.record(migration);
            session.run("COMMIT");
        } catch (Throwable failure) {
            session.rollback();
            throw failure;
        }
    }

    private static String resource(String name) {
        try (InputStream stream = Migrations.class.getResourceAsStream("/sql/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("sql/" + name + " is not in the program");
            }
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

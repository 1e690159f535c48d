package im.hither.feature.omemo;

import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;

/// How often the program was started over this database.
final class GenerationRepository {
    long value(Snapshot snapshot) {
        return snapshot.one("SELECT value FROM omemo_generation", row -> row.number("value"))
                .orElse(0L);
    }

    void put(Transaction tx, long value) {
        tx.execute("DELETE FROM omemo_generation");
        tx.execute("INSERT INTO omemo_generation (value) VALUES (?)", value);
    }

    /// Ends every session and every device of ours: they are made anew.
    void forgetKeys(Transaction tx) {
        tx.execute("DELETE FROM omemo_session");
        tx.execute("DELETE FROM omemo_used");
        tx.execute("DELETE FROM omemo_own");
    }
}

package im.hither.feature.composer;

import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;
import java.util.Optional;

/// Which key sends, as the user chose.
final class SendKeyRepository {
    /// Empty where nothing was chosen, or something this version does not know.
    Optional<SendKey> sendKey(Snapshot snapshot) {
        return snapshot.one(
                        "SELECT choice FROM send_key", row -> row.constant("choice", SendKey.class))
                .flatMap(each -> each);
    }

    void keep(Transaction tx, SendKey choice) {
        tx.execute("INSERT OR REPLACE INTO send_key (one, choice) VALUES (1, ?)", choice.name());
    }
}

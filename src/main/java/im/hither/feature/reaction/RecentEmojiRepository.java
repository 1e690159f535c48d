package im.hither.feature.reaction;

import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;
import java.util.List;

/// The emoji that were chosen last.
final class RecentEmojiRepository {
    /// The latest first.
    List<String> recent(Snapshot snapshot) {
        return snapshot.list(
                "SELECT emoji FROM recent_emoji ORDER BY place", row -> row.text("emoji"));
    }

    /// Keeps these in place of those that were kept before.
    void keep(Transaction tx, List<String> recent) {
        tx.execute("DELETE FROM recent_emoji");
        for (int place = 0; place < recent.size(); place++) {
            tx.execute(
                    "INSERT INTO recent_emoji (place, emoji) VALUES (?, ?)",
                    place,
                    recent.get(place));
        }
    }
}

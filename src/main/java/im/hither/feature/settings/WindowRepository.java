package im.hither.feature.settings;

import im.hither.domain.ConversationId;
import im.hither.domain.WindowPlace;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;
import java.util.Optional;

/// Where the window stood, and what it showed.
public final class WindowRepository {
    Optional<WindowPlace> place(Snapshot snapshot) {
        return snapshot.one(
                "SELECT x, y, width, height, maximized FROM window_place",
                row ->
                        new WindowPlace(
                                (int) row.number("x"),
                                (int) row.number("y"),
                                (int) row.number("width"),
                                (int) row.number("height"),
                                row.number("maximized") == 1));
    }

    void keep(Transaction tx, WindowPlace place) {
        tx.execute(
                """
                INSERT OR REPLACE INTO window_place (one, x, y, width, height, maximized)
                VALUES (1, ?, ?, ?, ?, ?)
                """,
                place.x(),
                place.y(),
                place.width(),
                place.height(),
                place.maximized() ? 1 : 0);
    }

    /// The conversation that was open, while it is there.
    Optional<ConversationId> open(Snapshot snapshot) {
        return snapshot.one(
                "SELECT conversation FROM window_conversation",
                row -> new ConversationId(row.number("conversation")));
    }

    void keepOpen(Transaction tx, Optional<ConversationId> open) {
        tx.execute("DELETE FROM window_conversation");
        open.ifPresent(conversation ->
                tx.execute(
                        """
                        INSERT INTO window_conversation (conversation)
                        SELECT id FROM conversation WHERE id = ?
                        """,
                        conversation.value()));
    }
}

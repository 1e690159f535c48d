package im.hither.feature.settings;

import im.hither.domain.ConversationId;
import im.hither.domain.WindowPlace;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;
import java.util.Optional;

/// Where the window stood, what it showed, and what closing it does.
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

    /// Whether the program stays when its window is closed.
    boolean stays(Snapshot snapshot) {
        return snapshot.one("SELECT stays FROM window_habit", row -> row.number("stays") == 1)
                .orElse(false);
    }

    void keepStays(Transaction tx, boolean stays) {
        tx.execute("INSERT OR REPLACE INTO window_habit (one, stays) VALUES (1, ?)", stays ? 1 : 0);
    }
}

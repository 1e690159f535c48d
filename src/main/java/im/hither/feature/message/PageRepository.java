package im.hither.feature.message;

import im.hither.domain.ChatMessage;
import im.hither.domain.ConversationId;
import im.hither.domain.Page;
import im.hither.domain.Position;
import im.hither.storage.Snapshot;
import java.util.List;

/// Pages of a conversation by position. One row more than wanted tells whether there is more.
public final class PageRepository {
    /// The newest messages, at most `limit`.
    public Page<ChatMessage> newest(Snapshot snapshot, ConversationId conversation, int limit) {
        return before(snapshot, conversation, Position.END, limit);
    }

    /// What stands right before a position.
    public Page<ChatMessage> before(
            Snapshot snapshot, ConversationId conversation, Position position, int limit) {
        var rows =
                snapshot.list(
                        "SELECT "
                                + MessageColumns.OF_MESSAGE
                                + """
                                 FROM message WHERE conversation = ? AND position < ?
                                ORDER BY position DESC, id DESC LIMIT ?
                                """,
                        MessageColumns::message,
                        conversation.value(),
                        position.value(),
                        limit + 1);
        var more = rows.size() > limit;
        var shown = rows.subList(0, Math.min(limit, rows.size())).reversed();
        var reachesEnd = position.equals(Position.END);
        return new Page<>(snapshot.commit(), shown, !more, reachesEnd);
    }

    /// What stands right after a position.
    public Page<ChatMessage> after(
            Snapshot snapshot, ConversationId conversation, Position position, int limit) {
        var rows =
                snapshot.list(
                        "SELECT "
                                + MessageColumns.OF_MESSAGE
                                + """
                                 FROM message WHERE conversation = ? AND position > ?
                                ORDER BY position, id LIMIT ?
                                """,
                        MessageColumns::message,
                        conversation.value(),
                        position.value(),
                        limit + 1);
        var more = rows.size() > limit;
        List<ChatMessage> shown = rows.subList(0, Math.min(limit, rows.size()));
        return new Page<>(snapshot.commit(), shown, position.equals(Position.START), !more);
    }
}

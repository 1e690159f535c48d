package im.hither.feature.message;

import im.hither.domain.ChatMessage;
import im.hither.domain.Content;
import im.hither.storage.Snapshot;

/// Whether messages came encrypted.
public final class EncryptionRepository {
    private EncryptionRepository() {}

    /// Also where it could be read since.
    public static boolean isEncrypted(Snapshot snapshot, ChatMessage message) {
        return message.content() instanceof Content.Undecryptable
                || snapshot.one(
                                """
                                SELECT cipher IS NOT NULL
                                    OR EXISTS (SELECT 1 FROM omemo_message WHERE message = message.id)
                                    AS sealed
                                FROM message WHERE id = ?
                                """,
                                row -> row.flag("sealed"),
                                message.id().value())
                        .orElse(false);
    }
}

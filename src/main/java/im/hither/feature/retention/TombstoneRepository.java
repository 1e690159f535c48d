package im.hither.feature.retention;

import im.hither.domain.Direction;
import im.hither.domain.SentId;
import im.hither.domain.StanzaId;
import im.hither.feature.message.Forgotten;
import im.hither.session.Incoming;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;
import java.time.Clock;

/// What was deleted here and is not to come back.
public final class TombstoneRepository implements Forgotten {
    private final RetentionRepository retention;
    private final Clock clock;

    public TombstoneRepository(RetentionRepository retention, Clock clock) {
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public boolean contains(Snapshot snapshot, Incoming incoming) {
        return isDeleted(snapshot, incoming) || isTooOld(snapshot, incoming);
    }

    private boolean isTooOld(Snapshot snapshot, Incoming incoming) {
        return retention
                .floor(snapshot, incoming.conversation(), clock.instant())
                .filter(incoming.at()::isBefore)
                .isPresent();
    }

    /// A sender may use an id again, so one that is not the archive's counts for our own alone.
    private static boolean isDeleted(Snapshot snapshot, Incoming incoming) {
        var own = incoming.direction() == Direction.OUT;
        return !snapshot.list(
                        """
                        SELECT 1 FROM tombstone WHERE conversation = ?
                            AND ((kind = 'STANZA' AND reference = ?) OR (kind = 'SENT' AND reference = ?))
                        """,
                        _ -> true,
                        incoming.conversation().value(),
                        incoming.stanzaId().map(StanzaId::value).orElse(null),
                        own ? incoming.sentId().map(SentId::value).orElse(null) : null)
                .isEmpty();
    }

    /// Leaves one for a message that is about to go.
    void add(Transaction tx, long message) {
        tx.execute(
                """
                INSERT OR IGNORE INTO tombstone (conversation, reference, kind)
                SELECT conversation, coalesce(stanza_id, sent_id), iif(stanza_id IS NULL, 'SENT', 'STANZA') FROM message
                WHERE id = ? AND (stanza_id IS NOT NULL OR (outgoing = 1 AND sent_id IS NOT NULL))
                """,
                message);
    }
}

package im.hither.feature.retention;

import im.hither.domain.Archive;
import im.hither.domain.ConversationId;
import im.hither.feature.archive.Floors;
import im.hither.storage.Snapshot;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/// What is not kept is not fetched from an archive either.
public record KeptHistory(RetentionRepository ages, Clock clock) implements Floors {
    @Override
    public Optional<Instant> of(Snapshot snapshot, Archive archive) {
        return ages.floor(snapshot, archive, clock.instant());
    }

    @Override
    public Optional<Instant> of(Snapshot snapshot, ConversationId conversation) {
        return ages.floor(snapshot, conversation, clock.instant());
    }
}

package im.hither.feature.archive;

import im.hither.domain.Archive;
import im.hither.domain.ConversationId;
import im.hither.storage.Snapshot;
import java.time.Instant;
import java.util.Optional;

/// Up to which age history is kept; what is older is not fetched. Empty where all of it is kept.
public interface Floors {
    /// Everything is kept.
    Floors NONE =
            new Floors() {
                @Override
                public Optional<Instant> of(Snapshot snapshot, Archive archive) {
                    return Optional.empty();
                }

                @Override
                public Optional<Instant> of(Snapshot snapshot, ConversationId conversation) {
                    return Optional.empty();
                }
            };

    /// The oldest moment of which any conversation in the archive keeps something.
    Optional<Instant> of(Snapshot snapshot, Archive archive);

    /// The oldest moment of which the conversation keeps something.
    Optional<Instant> of(Snapshot snapshot, ConversationId conversation);
}

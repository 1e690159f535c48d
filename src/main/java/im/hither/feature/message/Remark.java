package im.hither.feature.message;

import im.hither.domain.Author;
import im.hither.domain.ConversationId;
import im.hither.domain.Position;
import java.time.Instant;
import java.util.Optional;

/// What somebody says about another message: a correction, a retraction, reactions, that it was
/// seen.
///
/// @param kind in the word of the feature that knows what it means
/// @param sentId the id it was sent with
/// @param archived its place in archive order, empty until the archive tells
/// @param content in the form of the feature
/// @param sealed it stood inside an encryption
public record Remark(
        ConversationId conversation,
        Author author,
        String kind,
        Reference about,
        String sentId,
        Optional<Position> archived,
        Instant at,
        String content,
        boolean sealed) {}

package im.hither.feature.message;

import java.time.Instant;
import java.util.Optional;

/// A message beside something that is not here: its id in the archive, where that is known, and
/// when it was sent.
public record Anchor(Optional<String> archiveId, Instant at) {}

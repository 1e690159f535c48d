package im.hither.feature.archive;

import im.hither.feature.message.Anchor;
import java.util.Optional;

/// The messages right before and right after a gap, where there are any.
public record Edges(Optional<Anchor> before, Optional<Anchor> after) {}

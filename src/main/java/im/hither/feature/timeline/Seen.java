package im.hither.feature.timeline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who has seen a message.
///
/// @param here whose marker stands at this very message, whoever came first before the others
/// @param at since when somebody else has seen it; empty where nobody said so
record Seen(List<Face> here, Optional<Instant> at) {
    static final Seen NONE = new Seen(List.of(), Optional.empty());
}

package im.hither.feature.archive;

import im.hither.domain.Position;
import im.hither.session.ArchivePage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Results of a page, one after the other in the archive, that are not held yet.
///
/// @param index of the first of them in the page
/// @param floor they stand above this place
/// @param over the stretch that begins right after them, if any
record Run(int index, List<ArchivePage.Result> results, Position floor, Optional<Stretch> over) {
    Position ceiling() {
        return over.map(Stretch::oldest).orElse(Position.END);
    }

    List<Instant> times() {
        return results.stream().map(ArchivePage.Result::stamp).toList();
    }
}

package im.hither.feature.archive;

import im.hither.domain.Position;
import im.hither.session.ArchivePage;
import java.util.List;
import java.util.Optional;

/// A page of the archive between what is held around it.
///
/// @param held so many of its oldest results are held already, as the end of the stretch below
/// @param above the stretch that begins right after the page
/// @param lower the stretches below the page, newest first
/// @param joinsLower nothing is missing between the page and the first of them
record Run(
        ArchivePage page,
        int held,
        Optional<Stretch> above,
        List<Stretch> lower,
        boolean joinsLower) {
    /// The row id of a stretch that has no row yet.
    static final long NEW = 0;

    /// A page that was asked for from above: it joins the stretch below where it contains its end.
    static Run below(ArchivePage page, Optional<Stretch> above, List<Stretch> lower) {
        var overlap =
                lower.stream()
                        .findFirst()
                        .map(stretch -> index(page, stretch.newestId()))
                        .orElse(-1);
        return new Run(page, overlap + 1, above, lower, overlap >= 0);
    }

    /// A page that was asked for from below.
    static Run above(ArchivePage page, Stretch below) {
        return new Run(page, 0, Optional.empty(), List.of(below), true);
    }

    List<ArchivePage.Result> fresh() {
        return page.results().subList(held, page.results().size());
    }

    Position floor() {
        return lower.isEmpty() ? Position.START : lower.getFirst().newest();
    }

    /// Messages that came while we were away, as opposed to history from before our time.
    boolean fillsWhatWasMissed() {
        return !lower.isEmpty();
    }

    /// Everything below has left the archive when the page reaches its start without meeting it.
    private boolean reachesStart() {
        return page.complete() && !joinsLower;
    }

    /// The stretches that are part of the extended one, or of nothing any more.
    List<Stretch> swallowed() {
        if (reachesStart()) return lower;
        if (joinsLower && above.isPresent()) return lower.subList(0, 1);
        return List.of();
    }

    /// The stretch that the page extends, makes or closes; empty when it changes nothing.
    ///
    /// @param aboveNow the stretch above as it stands after things moved
    Optional<Stretch> extended(Optional<Stretch> aboveNow, List<Position> places) {
        if (aboveNow.isPresent()) return Optional.of(downwards(aboveNow.get(), places));
        if (joinsLower) return upwards(lower.getFirst(), places);
        return fresh(places);
    }

    private Stretch downwards(Stretch from, List<Position> places) {
        if (joinsLower) return from.joined(lower.getFirst());
        var lowest = places.isEmpty() ? from.oldest() : places.getFirst();
        var extended = page.first().map(id -> from.downTo(id, lowest)).orElse(from);
        return page.complete() ? extended.toStart() : extended;
    }

    private Optional<Stretch> upwards(Stretch from, List<Position> places) {
        if (page.results().size() == held && page.first().isEmpty()) return Optional.empty();
        var highest = places.isEmpty() ? from.newest() : places.getLast();
        return page.last().map(id -> from.upTo(id, highest));
    }

    private Optional<Stretch> fresh(List<Position> places) {
        if (page.first().isEmpty() || page.last().isEmpty()) return Optional.empty();
        var lowest = places.isEmpty() ? floor().next() : places.getFirst();
        var highest = places.isEmpty() ? floor().next() : places.getLast();
        return Optional.of(
                new Stretch(
                        NEW,
                        page.first().get(),
                        lowest,
                        page.last().get(),
                        highest,
                        page.complete()));
    }

    private static int index(ArchivePage page, String id) {
        return page.results().stream().map(ArchivePage.Result::id).toList().indexOf(id);
    }
}

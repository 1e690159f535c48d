package im.hither.feature.archive;

import im.hither.domain.Position;
import im.hither.session.ArchivePage;
import im.hither.session.ArchiveQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// How a page of the archive lies among the stretches that are held: what of it is fresh, and which
/// stretches it touches.
///
/// @param above the stretch that begins right after the page
/// @param below the stretch that ends right before the page
/// @param lower every stretch that is not above the page, newest first
record Fit(
        ArchivePage page,
        Optional<Stretch> above,
        Optional<Stretch> below,
        List<Stretch> lower,
        List<Optional<Stretch>> holders) {
    /// Empty when the stretch the page was asked for beside has changed.
    static Optional<Fit> of(ArchivePage page, List<Stretch> stretches) {
        return switch (page.query().range()) {
            case ArchiveQuery.Newest() -> Optional.of(under(page, Optional.empty(), stretches));
            case ArchiveQuery.Before(var id) ->
                    stretches.stream()
                            .filter(stretch -> stretch.oldestId().equals(id))
                            .findFirst()
                            .map(above -> under(page, Optional.of(above), after(stretches, above)));
            case ArchiveQuery.Again _ -> Optional.empty(); // changes nothing of what is held
            case ArchiveQuery.After(var id) ->
                    stretches.stream()
                            .limit(1)
                            .filter(top -> top.newestId().equals(id))
                            .findFirst()
                            .map(top -> over(page, top));
        };
    }

    private static Fit under(ArchivePage page, Optional<Stretch> above, List<Stretch> lower) {
        return new Fit(page, above, Optional.empty(), lower, holders(page, lower));
    }

    private static Fit over(ArchivePage page, Stretch top) {
        return new Fit(
                page, Optional.empty(), Optional.of(top), List.of(top), holders(page, List.of()));
    }

    private static List<Stretch> after(List<Stretch> stretches, Stretch one) {
        return stretches.subList(stretches.indexOf(one) + 1, stretches.size());
    }

    /// For each result the stretch that holds it already.
    private static List<Optional<Stretch>> holders(ArchivePage page, List<Stretch> lower) {
        var index = new HashMap<String, Integer>();
        for (var result : page.results()) index.put(result.id(), index.size());
        var holders =
                new ArrayList<Optional<Stretch>>(
                        Collections.nCopies(page.results().size(), Optional.empty()));
        for (var stretch : lower) {
            int newest = index.getOrDefault(stretch.newestId(), -1);
            int oldest = index.getOrDefault(stretch.oldestId(), 0);
            for (int i = oldest; i <= newest; i++) holders.set(i, Optional.of(stretch));
        }
        return holders;
    }

    /// The runs of results that are not held, newest first.
    List<Run> runs() {
        var runs = new ArrayList<Run>();
        int end = holders.size();
        while (end > 0) {
            if (holders.get(end - 1).isPresent()) {
                end--;
                continue;
            }
            int start = end - 1;
            while (start > 0 && holders.get(start - 1).isEmpty()) start--;
            runs.add(run(start, end));
            end = start;
        }
        return runs;
    }

    private Run run(int start, int end) {
        var over = end < holders.size() ? holders.get(end) : above;
        var under = start > 0 ? holders.get(start - 1) : below.or(this::nextBelow);
        return new Run(
                start,
                page.results().subList(start, end),
                under.map(Stretch::newest).orElse(Position.START),
                over);
    }

    /// The newest stretch that ends before the page begins.
    private Optional<Stretch> nextBelow() {
        return lower.stream().filter(stretch -> !touched().contains(stretch)).findFirst();
    }

    /// The stretches below that the page has something of.
    List<Stretch> touched() {
        return lower.stream()
                .filter(stretch ->
                        holders.contains(Optional.of(stretch))
                                || below.equals(Optional.of(stretch)))
                .toList();
    }

    /// Messages that came while we were away, as opposed to history from before our time.
    boolean fillsWhatWasMissed() {
        return !lower.isEmpty();
    }

    /// Nothing is archived, and nothing was.
    boolean showsEmptyArchive() {
        return lower.isEmpty() && above.isEmpty() && reachesStart() && page.results().isEmpty();
    }

    /// The page contains the oldest message of the archive.
    private boolean reachesStart() {
        return page.complete() && below.isEmpty();
    }

    /// Stretches whose messages have left the archive: it begins above them.
    List<Stretch> gone() {
        if (!reachesStart()) return List.of();
        var touched = touched();
        return lower.stream().filter(stretch -> !touched.contains(stretch)).toList();
    }

    /// The one stretch that the page and everything it touches are now; empty when that is nothing.
    ///
    /// @param places where the fresh results of the page stand
    Optional<Stretch> whole(Places places) {
        var touched = touched();
        var bottom = below.or(() -> holders.isEmpty() ? Optional.empty() : holders.getFirst());
        var top = above.or(() -> holders.isEmpty() ? below : holders.getLast());
        if (bottom.isEmpty() && page.first().isEmpty() && above.isEmpty()) return Optional.empty();
        var low = bottom.or(() -> page.first().isEmpty() ? above : Optional.empty());
        var row =
                above.map(Stretch::id)
                        .orElse(touched.isEmpty() ? Stretch.NEW : touched.getFirst().id());
        return Optional.of(
                new Stretch(
                        row,
                        low.map(Stretch::oldestId).orElseGet(() -> page.first().orElseThrow()),
                        low.map(Stretch::oldest).or(places::first).orElseGet(this::between),
                        top.map(Stretch::newestId).orElseGet(() -> page.last().orElseThrow()),
                        top.map(Stretch::newest).or(places::last).orElseGet(this::between),
                        low.map(Stretch::reachesStart).orElse(false) || reachesStart()));
    }

    /// Where a page stands of which nothing could be read.
    private Position between() {
        return above.map(Stretch::oldest)
                .orElseGet(() -> nextBelow().map(Stretch::newest).orElse(Position.START).next());
    }
}

package im.hither.feature.archive;

import im.hither.domain.Gap;
import im.hither.domain.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is missing between stretches.
final class Gaps {
    private Gaps() {}

    /// What neither the stretches of the whole archive nor those of one person hold, oldest first;
    /// nothing as long as nothing is known of the archive.
    static List<Gap> between(List<Stretch> all, List<Stretch> ofPeer) {
        var stretches =
                Stream.concat(all.stream(), ofPeer.stream())
                        .sorted(Comparator.comparing(Gaps::low))
                        .toList();
        var gaps = new ArrayList<Gap>();
        var upTo = Position.START;
        for (var stretch : stretches) {
            if (low(stretch).compareTo(upTo) > 0) gaps.add(new Gap(upTo, low(stretch)));
            if (stretch.newest().compareTo(upTo) > 0) upTo = stretch.newest();
        }
        return gaps;
    }

    /// What is left of a stretch of one person's whose oldest place is a guess: where that lies
    /// inside a stretch of everything, it is above it in truth.
    static Optional<Stretch> outside(Stretch guessed, List<Stretch> all) {
        if (guessed.reachesStart()) return Optional.of(guessed);
        return all.stream()
                .filter(each -> low(each).compareTo(guessed.oldest()) <= 0)
                .filter(each -> guessed.oldest().compareTo(each.newest()) <= 0)
                .findFirst()
                .map(each -> guessed.from(each.newest().next()))
                .map(left ->
                        Optional.of(left).filter(one -> one.oldest().compareTo(one.newest()) <= 0))
                .orElse(Optional.of(guessed));
    }

    private static Position low(Stretch stretch) {
        return stretch.reachesStart() ? Position.START : stretch.oldest();
    }
}

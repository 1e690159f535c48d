package im.hither.feature.archive;

import im.hither.domain.Position;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Gives a run of archived messages their positions: strictly in the run's order, strictly inside
/// what surrounds it. The archive's times only choose where in the free space.
final class Placement {
    private Placement() {}

    /// Everything after `below`, as near to its time as the order allows.
    static List<Position> after(Position below, List<Instant> times) {
        var places = new ArrayList<Position>(times.size());
        var last = below;
        for (var time : times) {
            last = later(Position.at(time), last.next());
            places.add(last);
        }
        return places;
    }

    /// Everything after `below` and before `above`. Where the space between them is too small the
    /// result reaches beyond `above`, which then has to move up.
    static List<Position> between(Position below, Position above, List<Instant> times) {
        var places = after(below, times);
        var next = above;
        for (var i = places.size() - 1; i >= 0; i--) {
            var lowest = new Position(below.value() + i + 1);
            next = later(earlier(places.get(i), next.previous()), lowest);
            places.set(i, next);
        }
        return places;
    }

    private static Position later(Position one, Position other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Position earlier(Position one, Position other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}

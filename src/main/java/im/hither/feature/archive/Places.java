package im.hither.feature.archive;

import im.hither.domain.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Where the fresh results of a page stand; those that are held have no new place.
final class Places {
    private final List<Optional<Position>> places;

    Places(int results) {
        places = new ArrayList<>(Collections.nCopies(results, Optional.empty()));
    }

    void put(int index, List<Position> run) {
        for (var place : run) places.set(index++, Optional.of(place));
    }

    /// Everything that was placed from there on moved up.
    void moveUp(Position from, long by) {
        places.replaceAll(place ->
                place.map(at -> at.compareTo(from) < 0 ? at : new Position(at.value() + by)));
    }

    List<Optional<Position>> all() {
        return List.copyOf(places);
    }

    Optional<Position> first() {
        return places.isEmpty() ? Optional.empty() : places.getFirst();
    }

    Optional<Position> last() {
        return places.isEmpty() ? Optional.empty() : places.getLast();
    }
}

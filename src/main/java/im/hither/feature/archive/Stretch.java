package im.hither.feature.archive;

import im.hither.domain.Position;

/// A part of an archive that is held without a hole, from its oldest to its newest message.
///
/// @param reachesStart nothing stands before it in the archive
record Stretch(
        long id,
        String oldestId,
        Position oldest,
        String newestId,
        Position newest,
        boolean reachesStart) {
    /// The id of a stretch that has no row yet.
    static final long NEW = 0;

    /// The same stretch, with its row.
    Stretch withId(long row) {
        return new Stretch(row, oldestId, oldest, newestId, newest, reachesStart);
    }

    /// This stretch and one that it overlaps with.
    ///
    /// @param whole whether it contains the other one from end to end
    Stretch over(Stretch lower, boolean whole) {
        if (whole) {
            return new Stretch(
                    id, oldestId, oldest, newestId, newest, reachesStart || lower.reachesStart);
        }
        return new Stretch(id, lower.oldestId, lower.oldest, newestId, newest, lower.reachesStart);
    }

    /// Whether everything between the ends of the other one is in this one too.
    boolean covers(Stretch other) {
        return (reachesStart || (!other.reachesStart && oldest.compareTo(other.oldest) <= 0))
                && newest.compareTo(other.newest) >= 0;
    }

    /// The part of it from this place on.
    Stretch from(Position place) {
        return new Stretch(id, oldestId, place, newestId, newest, reachesStart);
    }

    Stretch toStart() {
        return new Stretch(id, oldestId, oldest, newestId, newest, true);
    }
}

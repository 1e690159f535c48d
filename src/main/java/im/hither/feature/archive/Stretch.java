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

    Stretch toStart() {
        return new Stretch(id, oldestId, oldest, newestId, newest, true);
    }
}

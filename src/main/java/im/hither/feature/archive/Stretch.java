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
    Stretch downTo(String id, Position position) {
        return new Stretch(this.id, id, position, newestId, newest, reachesStart);
    }

    Stretch upTo(String id, Position position) {
        return new Stretch(this.id, oldestId, oldest, id, position, reachesStart);
    }

    Stretch toStart() {
        return new Stretch(id, oldestId, oldest, newestId, newest, true);
    }

    /// This stretch and the one below it, with nothing missing between them.
    Stretch joined(Stretch lower) {
        return new Stretch(id, lower.oldestId, lower.oldest, newestId, newest, lower.reachesStart);
    }
}

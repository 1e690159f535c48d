package im.hither.feature.search;

import im.hither.storage.Database;
import im.hither.storage.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Goes through candidates from the newest on, some at a time, so that whoever opens a conversation
/// meanwhile does not wait.
///
/// @param complete there are no more
record Scan(List<Candidate> found, boolean complete) {
    private static final int STEP = 64;
    private static final int LONGEST_STEP = 1_000;

    /// So many are looked at before somebody has to say what is meant more closely.
    static final int PATIENCE = 20_000;

    /// Candidates behind one, or from the newest on.
    interface Source {
        List<Candidate> next(Snapshot snapshot, Optional<Candidate> last, int limit);
    }

    /// Ends where there are no more, where more than `limit` were found, or after a while.
    static Scan of(Database database, Source source, Predicate<Candidate> wanted, int limit) {
        var found = new ArrayList<Candidate>();
        var last = Optional.<Candidate>empty();
        int step = Math.max(STEP, limit + 1);
        for (int seen = 0; seen < PATIENCE && found.size() <= limit; ) {
            var behind = last;
            int size = step;
            var some = database.read(snapshot -> source.next(snapshot, behind, size));
            some.stream().filter(wanted).forEach(found::add);
            if (some.size() < size) return new Scan(found, true);
            seen += size;
            last = Optional.of(some.getLast());
            step = Math.min(LONGEST_STEP, 2 * step);
        }
        return new Scan(found, false);
    }
}

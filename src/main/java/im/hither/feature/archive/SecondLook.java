package im.hither.feature.archive;

import im.hither.domain.Archive;
import im.hither.feature.message.PlaceRepository;
import im.hither.session.ArchivePage;
import im.hither.session.ArchiveQuery;
import im.hither.storage.Database;
import java.util.Optional;

/// Looks for messages that the archive took in behind what had been read of it: a server may number
/// a message before it stores it, and a page that is read in between passes it by. Such a message
/// shows by its place, still provisional after the archive was read to its end. Account thread.
final class SecondLook {
    /// So many entries before its provisional place it may really stand.
    private static final int MARGIN = 50;

    private final Archive archive;
    private final Database database;
    private final PlaceRepository places;
    private Optional<String> goesOnBefore = Optional.empty();
    private String lowest = "";
    private int left;
    private boolean begun;
    private long looksUpTo;
    private long lookedOnceUpTo;
    private long lookedTwiceUpTo;

    SecondLook(Archive archive, Database database, PlaceRepository places) {
        this.archive = archive;
        this.database = database;
        this.places = places;
    }

    /// What was stored before the program started is not looked for: the newest page of a new
    /// session shows it, unless it is far back.
    void freshSession() {
        goesOnBefore = Optional.empty();
        if (begun) return;
        begun = true;
        lookedOnceUpTo = lookedTwiceUpTo = database.read(places::newestRow);
    }

    /// The archive was read to its end, which is that of the stretch. Each message is looked for
    /// twice at most, since not everything is archived.
    void begin(Stretch stretch) {
        looksUpTo = database.read(places::newestRow);
        var above =
                database.read(snapshot -> places.sincePassedBy(snapshot, archive, lookedTwiceUpTo));
        left = above + MARGIN;
        lowest = stretch.oldestId();
        goOn(above == 0 ? Optional.empty() : Optional.of(stretch.newestId()));
    }

    /// The next page to read again, while there is one.
    Optional<ArchiveQuery> next(int pageSize) {
        return goesOnBefore.map(id ->
                ArchiveQuery.all(archive, new ArchiveQuery.Again(id), Math.min(left, pageSize)));
    }

    void stored(ArchivePage page) {
        left -= page.results().size();
        var done = left <= 0 || page.complete() || holds(page, lowest);
        goOn(done ? Optional.empty() : page.first());
    }

    private static boolean holds(ArchivePage page, String id) {
        return page.results().stream().anyMatch(result -> result.id().equals(id));
    }

    private void goOn(Optional<String> before) {
        goesOnBefore = before.filter(id -> !id.equals(lowest));
        if (goesOnBefore.isEmpty()) end();
    }

    void end() {
        goesOnBefore = Optional.empty();
        lookedTwiceUpTo = lookedOnceUpTo;
        lookedOnceUpTo = looksUpTo;
    }
}

package im.hither.feature.archive;

import im.hither.domain.Archive;
import im.hither.domain.Position;
import im.hither.feature.message.MessageRepository;
import im.hither.feature.message.PlaceRepository;
import im.hither.session.ArchivePage;
import im.hither.storage.Transaction;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Messages whose place turns out to be inside a stretch that is held already: each goes between
/// those that stand around it in the archive.
final class Latecomers {
    private final LedgerRepository ledger;
    private final CountRepository counts;
    private final MessageRepository messages;
    private final PlaceRepository held;

    Latecomers(
            LedgerRepository ledger,
            CountRepository counts,
            MessageRepository messages,
            PlaceRepository held) {
        this.ledger = ledger;
        this.counts = counts;
        this.messages = messages;
        this.held = held;
    }

    /// Places those of a page that lies in the newest stretch and maybe reaches below it.
    ///
    /// @param next the archive id of what follows the page
    Places again(Transaction tx, ArchivePage page, String next) {
        var places = new Places(page.results().size());
        var stretch = ledger.stretches(tx, page.query().archive()).getFirst();
        var ids = page.results().stream().map(ArchivePage.Result::id).toList();
        var start = Math.max(0, ids.indexOf(stretch.oldestId()));
        place(tx, page, start, ids.size(), stretch, next, places);
        return places;
    }

    /// Places those that a page shows of a stretch it touches; almost always none.
    void inside(Transaction tx, Fit fit, Stretch stretch, Places places) {
        var start = fit.holders().indexOf(Optional.of(stretch));
        var newest = fit.holders().lastIndexOf(Optional.of(stretch));
        if (start < newest) {
            place(tx, fit.page(), start, newest, stretch, stretch.newestId(), places);
        }
    }

    /// Those from `start` to before `end`. Where there is no room for one, what follows moves up.
    private void place(
            Transaction tx,
            ArchivePage page,
            int start,
            int end,
            Stretch stretch,
            String next,
            Places places) {
        var archive = page.query().archive();
        var last = Position.START;
        for (var i = start; i < end; i++) {
            var result = page.results().get(i);
            if (!held.waits(tx, archive, result.id(), result.sentId())) continue;
            var above = above(tx, archive, page.results().subList(i + 1, end), stretch, next);
            last = between(tx, archive, last, above, result, places);
            places.put(i, List.of(last));
            counts.add(tx, stretch, Map.of(result.peer(archive.address()), 1));
        }
    }

    /// Where the first of them stands that is held, or what follows them, or the stretch's end:
    /// what is archived there need not be a message of ours.
    private Position above(
            Transaction tx,
            Archive archive,
            List<ArchivePage.Result> results,
            Stretch stretch,
            String next) {
        return results.stream()
                .flatMap(result -> held.position(tx, archive, result.id()).stream())
                .findFirst()
                .or(() -> held.position(tx, archive, next))
                .orElseGet(() -> end(tx, archive, stretch));
    }

    private Position end(Transaction tx, Archive archive, Stretch stretch) {
        return ledger.stretches(tx, archive).stream()
                .filter(now -> now.id() == stretch.id())
                .map(Stretch::newest)
                .findFirst()
                .orElseThrow();
    }

    /// @param last the latecomer before, if any
    private Position between(
            Transaction tx,
            Archive archive,
            Position last,
            Position above,
            ArchivePage.Result result,
            Places places) {
        var lower = held.below(tx, archive, above).orElse(Position.START);
        var floor = lower.compareTo(last) > 0 ? lower : last;
        var place = Placement.between(floor, above, List.of(result.stamp())).getFirst();
        if (place.compareTo(above) >= 0) {
            messages.moveUp(tx, archive, above, ArchiveLedger.SPARE);
            ledger.moveUp(tx, archive, above, ArchiveLedger.SPARE);
            places.moveUp(above, ArchiveLedger.SPARE);
        }
        return place;
    }
}

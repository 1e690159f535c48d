package im.hither.feature.archive;

import im.hither.domain.Archive;
import im.hither.domain.Position;
import im.hither.feature.message.MessageRepository;
import im.hither.feature.message.PlaceRepository;
import im.hither.session.ArchivePage;
import im.hither.session.ArchiveQuery;
import im.hither.session.PageLedger;
import im.hither.session.Source;
import im.hither.storage.Transaction;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jxmpp.jid.BareJid;

/// Enters pages into the ledger of their archive. A page is a run of the archive without a hole, so
/// it joins the stretch it was asked for beside and every stretch it touches.
final class ArchiveLedger implements PageLedger {
    /// Room left over when things have to move, so that they do not have to again at once.
    static final long SPARE = 1L << 20;

    private final LedgerRepository ledger;
    private final CountRepository counts = new CountRepository();
    private final PeerRepository peers = new PeerRepository();
    private final MessageRepository messages;
    private final Latecomers latecomers;

    ArchiveLedger(LedgerRepository ledger, MessageRepository messages, PlaceRepository places) {
        this.ledger = ledger;
        this.messages = messages;
        this.latecomers = new Latecomers(ledger, counts, messages, places);
    }

    @Override
    public List<Optional<Placed>> place(Transaction tx, ArchivePage page) {
        if (page.query().range() instanceof ArchiveQuery.Again(var next)) {
            return placed(latecomers.again(tx, page, next), Source.CATCH_UP);
        }
        var fit = fit(tx, page);
        if (fit.isEmpty()) return Collections.nCopies(page.results().size(), Optional.empty());
        var archive = page.query().archive();
        var places = new Places(page.results().size());
        for (var stretch : fit.get().touched()) {
            latecomers.inside(tx, fit.get(), stretch, places);
        }
        // what had to move up stands elsewhere now
        for (var run : fit(tx, page).orElseThrow().runs()) place(tx, archive, run, places);
        fit(tx, page).ifPresent(now -> enter(tx, now, places));
        settle(tx, page, places.all());
        return placed(places, source(tx, fit.get()));
    }

    private Source source(Transaction tx, Fit fit) {
        var archive = fit.page().query().archive();
        if (fit.showsEmptyArchive()) ledger.beginEmpty(tx, archive);
        return fit.fillsWhatWasMissed() || ledger.beganEmpty(tx, archive)
                ? Source.CATCH_UP
                : Source.BACK_FILL;
    }

    private static List<Optional<Placed>> placed(Places places, Source source) {
        return places.all().stream().map(place -> place.map(at -> new Placed(at, source))).toList();
    }

    private Optional<Fit> fit(Transaction tx, ArchivePage page) {
        return Fit.of(page, ledger.stretches(tx, page.query().archive()));
    }

    /// Above everything held below, and below everything held above, which moves up where there is
    /// no room.
    private void place(Transaction tx, Archive archive, Run run, Places places) {
        var ceiling = run.ceiling();
        var fresh = Placement.between(run.floor(), ceiling, run.times());
        var highest = fresh.getLast();
        if (highest.compareTo(ceiling) >= 0) {
            var by = highest.value() - ceiling.value() + SPARE;
            messages.moveUp(tx, archive, ceiling, by);
            ledger.moveUp(tx, archive, ceiling, by);
            places.moveUp(ceiling, by);
        }
        places.put(run.index(), fresh);
    }

    private void enter(Transaction tx, Fit fit, Places places) {
        var archive = fit.page().query().archive();
        var whole = fit.whole(places);
        if (whole.isEmpty()) return;
        var stretch = whole.get();
        if (stretch.id() == Stretch.NEW) {
            stretch = ledger.add(tx, archive, stretch);
        } else {
            ledger.update(tx, stretch);
        }
        counts.add(tx, stretch, entries(archive, fit));
        for (var joined : fit.touched()) {
            if (joined.id() == stretch.id()) continue;
            counts.move(tx, joined, stretch);
            ledger.remove(tx, joined);
        }
        for (var gone : fit.gone()) ledger.remove(tx, gone);
    }

    /// What is held of single people follows the places of its messages, and ends where the whole
    /// archive is held.
    private void settle(Transaction tx, ArchivePage page, List<Optional<Position>> places) {
        var archive = page.query().archive();
        var ofPeers = peers.all(tx, archive);
        if (ofPeers.isEmpty()) return;
        var placed = new HashMap<String, Position>();
        for (int i = 0; i < places.size(); i++) {
            var id = page.results().get(i).id();
            places.get(i).ifPresent(place -> placed.put(id, place));
        }
        var whole = ledger.stretches(tx, archive);
        for (var stretch : ofPeers) {
            if (whole.stream().anyMatch(each -> each.covers(stretch))) {
                ledger.remove(tx, stretch);
            } else if (placed.containsKey(stretch.oldestId())) {
                peers.oldest(tx, stretch, placed.get(stretch.oldestId()));
            }
        }
    }

    private static Map<BareJid, Integer> entries(Archive archive, Fit fit) {
        var entries = new HashMap<BareJid, Integer>();
        for (var run : fit.runs()) {
            for (var result : run.results()) {
                entries.merge(result.peer(archive.address()), 1, Integer::sum);
            }
        }
        return entries;
    }
}

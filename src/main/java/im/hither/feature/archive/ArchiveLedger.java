package im.hither.feature.archive;

import im.hither.domain.AccountId;
import im.hither.domain.Position;
import im.hither.feature.message.MessageRepository;
import im.hither.session.ArchivePage;
import im.hither.session.ArchiveQuery;
import im.hither.session.PageLedger;
import im.hither.session.Source;
import im.hither.storage.Transaction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Enters pages into the ledger. A page is a run of the archive without a hole, so it joins the
/// stretch it was asked for beside and the stretch it overlaps with.
final class ArchiveLedger implements PageLedger {
    /// Room left over when things have to move, so that they do not have to again at once.
    private static final long SPARE = 1L << 20;

    private final LedgerRepository ledger;
    private final MessageRepository messages;

    ArchiveLedger(LedgerRepository ledger, MessageRepository messages) {
        this.ledger = ledger;
        this.messages = messages;
    }

    @Override
    public List<Optional<Placed>> place(Transaction tx, AccountId account, ArchivePage page) {
        var run = run(page, ledger.stretches(tx, account));
        if (run.isEmpty()) return Collections.nCopies(page.results().size(), Optional.empty());
        var places = places(tx, account, run.get());
        enter(tx, account, run.get(), places);
        return placed(run.get(), places);
    }

    /// Where the page belongs; empty when the stretch it was asked for beside has changed.
    private static Optional<Run> run(ArchivePage page, List<Stretch> stretches) {
        return switch (page.query()) {
            case ArchiveQuery.Newest _ -> Optional.of(Run.below(page, Optional.empty(), stretches));
            case ArchiveQuery.Before(var id, _) ->
                    stretches.stream()
                            .filter(stretch -> stretch.oldestId().equals(id))
                            .findFirst()
                            .map(above ->
                                    Run.below(
                                            page,
                                            Optional.of(above),
                                            stretches.subList(
                                                    stretches.indexOf(above) + 1,
                                                    stretches.size())));
            case ArchiveQuery.After(var id, _) ->
                    stretches.stream()
                            .limit(1)
                            .filter(stretch -> stretch.newestId().equals(id))
                            .findFirst()
                            .map(top -> Run.above(page, top));
        };
    }

    /// Positions of what is fresh, above everything held below and below everything held above.
    private List<Position> places(Transaction tx, AccountId account, Run run) {
        var floor = run.floor();
        var ceiling = run.above().map(Stretch::oldest).orElse(Position.END);
        var times = run.fresh().stream().map(ArchivePage.Result::stamp).toList();
        var places = Placement.between(floor, ceiling, times);
        var highest = places.isEmpty() ? floor : places.getLast();
        if (highest.compareTo(ceiling) >= 0) {
            var by = highest.value() - ceiling.value() + SPARE;
            messages.moveUp(tx, account, ceiling, by);
            ledger.moveUp(tx, account, ceiling, by);
        }
        return places;
    }

    private void enter(Transaction tx, AccountId account, Run run, List<Position> places) {
        // moving up may have changed what the ledger says of the stretch above
        var above =
                run.above()
                        .flatMap(held ->
                                ledger.stretches(tx, account).stream()
                                        .filter(now -> now.id() == held.id())
                                        .findFirst());
        var extended = run.extended(above, places);
        if (extended.isEmpty()) return;
        for (var swallowed : run.swallowed()) ledger.remove(tx, swallowed);
        if (extended.get().id() == Run.NEW) {
            ledger.add(tx, account, extended.get());
        } else {
            ledger.update(tx, extended.get());
        }
    }

    private static List<Optional<Placed>> placed(Run run, List<Position> places) {
        var source = run.fillsWhatWasMissed() ? Source.CATCH_UP : Source.BACK_FILL;
        var placed =
                new ArrayList<Optional<Placed>>(Collections.nCopies(run.held(), Optional.empty()));
        for (var place : places) placed.add(Optional.of(new Placed(place, source)));
        return placed;
    }
}

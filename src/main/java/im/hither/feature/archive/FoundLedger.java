package im.hither.feature.archive;

import im.hither.domain.Archive;
import im.hither.domain.Position;
import im.hither.domain.StanzaId;
import im.hither.feature.message.AnchorRepository;
import im.hither.feature.message.ConversationRepository;
import im.hither.session.ArchivePage;
import im.hither.session.PageLedger;
import im.hither.session.Source;
import im.hither.storage.Transaction;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Enters what a server has found in its archive: single messages, with holes around each. Their
/// times say where they stand until a page confirms it, and each is a stretch of its own, so that
/// what is missing on both its sides is known.
final class FoundLedger implements PageLedger {
    private final LedgerRepository ledger;
    private final PeerRepository peers = new PeerRepository();
    private final ConversationRepository conversations;
    private final AnchorRepository anchors;
    private final Set<StanzaId> fresh = new HashSet<>();

    FoundLedger(
            LedgerRepository ledger,
            ConversationRepository conversations,
            AnchorRepository anchors) {
        this.ledger = ledger;
        this.conversations = conversations;
        this.anchors = anchors;
    }

    /// Those that were not here.
    Set<StanzaId> fresh() {
        return Set.copyOf(fresh);
    }

    @Override
    public List<Optional<Placed>> place(Transaction tx, ArchivePage page) {
        var archive = page.query().archive();
        var whole = ledger.stretches(tx, archive);
        var newsFrom = whole.stream().skip(1).findFirst().map(Stretch::newest);
        return page.results().stream()
                .map(result -> place(tx, archive, whole, result))
                .map(place -> place.map(at -> placed(at, newsFrom.orElse(Position.END))))
                .toList();
    }

    private Optional<Position> place(
            Transaction tx, Archive archive, List<Stretch> whole, ArchivePage.Result result) {
        var peer = result.peer(archive.address());
        var place = Position.at(result.stamp());
        var held =
                conversations
                        .find(tx, archive.account(), peer)
                        .flatMap(found -> anchors.position(tx, found.id(), result.id()));
        if (held.isPresent()
                || isInside(whole, place)
                || isInside(peers.stretches(tx, archive, peer), place)) {
            return Optional.empty(); // what is not here of a stretch was deleted, or is no message
        }
        peers.add(
                tx,
                archive,
                peer,
                new Stretch(Stretch.NEW, result.id(), place, result.id(), place, false));
        fresh.add(new StanzaId(result.id(), archive.address()));
        return Optional.of(place);
    }

    private static boolean isInside(List<Stretch> stretches, Position place) {
        return stretches.stream()
                .anyMatch(each ->
                        (each.reachesStart() || each.oldest().compareTo(place) <= 0)
                                && place.compareTo(each.newest()) <= 0);
    }

    private static Placed placed(Position place, Position newsFrom) {
        return new Placed(
                place, place.compareTo(newsFrom) > 0 ? Source.AHEAD_NEWS : Source.AHEAD_HISTORY);
    }
}

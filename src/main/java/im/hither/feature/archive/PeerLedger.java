package im.hither.feature.archive;

import im.hither.domain.ConversationId;
import im.hither.domain.Position;
import im.hither.feature.message.AnchorRepository;
import im.hither.feature.message.ConversationRepository;
import im.hither.session.ArchivePage;
import im.hither.session.ArchiveQuery;
import im.hither.session.PageLedger;
import im.hither.session.Source;
import im.hither.storage.Transaction;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jxmpp.jid.BareJid;

/// Enters pages of what was said with one person. They hold nothing of others, so they never touch
/// the stretches of the whole archive; their messages get a place between those that are there,
/// which stays provisional until a page of the whole archive confirms it.
final class PeerLedger implements PageLedger {
    private final LedgerRepository ledger;
    private final PeerRepository peers = new PeerRepository();
    private final ConversationRepository conversations;
    private final AnchorRepository anchors;

    PeerLedger(
            LedgerRepository ledger,
            ConversationRepository conversations,
            AnchorRepository anchors) {
        this.ledger = ledger;
        this.conversations = conversations;
        this.anchors = anchors;
    }

    @Override
    public List<Optional<Placed>> place(Transaction tx, ArchivePage page) {
        var query = page.query();
        var peer = query.with().orElseThrow();
        var conversation =
                conversations.find(tx, query.archive().account(), peer).map(found -> found.id());
        var held =
                page.results().stream().map(result -> held(tx, conversation, result.id())).toList();
        var upper = upper(tx, page, conversation);
        var fresh = fresh(tx, page, conversation, held, upper);
        enter(tx, page, peer, conversation, held, fresh);
        var newsFrom = newsFrom(tx, page);
        return fresh.all().stream().map(place -> place.map(at -> placed(at, newsFrom))).toList();
    }

    private Optional<Position> held(
            Transaction tx, Optional<ConversationId> conversation, String id) {
        return conversation.flatMap(found -> anchors.position(tx, found, id));
    }

    /// The place right above the page; empty at the archive's end.
    private Optional<Position> upper(
            Transaction tx, ArchivePage page, Optional<ConversationId> conversation) {
        return page.query().range() instanceof ArchiveQuery.Before(var id)
                ? held(tx, conversation, id)
                : Optional.empty();
    }

    /// Each run of fresh results goes between those around it that are held.
    private Places fresh(
            Transaction tx,
            ArchivePage page,
            Optional<ConversationId> conversation,
            List<Optional<Position>> held,
            Optional<Position> upper) {
        var places = new Places(held.size());
        var ceiling = upper.orElse(Position.END);
        int end = held.size();
        while (end > 0) {
            if (held.get(end - 1).isPresent()) {
                ceiling = held.get(--end).orElseThrow();
                continue;
            }
            int start = end - 1;
            while (start > 0 && held.get(start - 1).isEmpty()) start--;
            var floor =
                    start > 0
                            ? held.get(start - 1).orElseThrow()
                            : below(tx, conversation, ceiling);
            var times =
                    page.results().subList(start, end).stream()
                            .map(ArchivePage.Result::stamp)
                            .toList();
            places.put(start, Placement.between(floor, ceiling, times));
            end = start;
        }
        return places;
    }

    private Position below(
            Transaction tx, Optional<ConversationId> conversation, Position position) {
        return conversation
                .flatMap(found -> anchors.below(tx, found, position))
                .orElse(Position.START);
    }

    private void enter(
            Transaction tx,
            ArchivePage page,
            BareJid peer,
            Optional<ConversationId> conversation,
            List<Optional<Position>> held,
            Places fresh) {
        var archive = page.query().archive();
        if (page.results().isEmpty() && !page.complete()) return;
        var ids = new HashSet<String>();
        for (var result : page.results()) ids.add(result.id());
        var others = peers.stretches(tx, archive, peer);
        var above = others.stream().filter(other -> isRightAbove(page, other)).findFirst();
        var top = above.map(Stretch::newest).or(() -> top(tx, page, conversation));
        if (top.isEmpty())
            return; // its places are provisional, so it cannot be said what it covers
        var whole = stretch(page, held, fresh, above, top.get());
        for (var other : others) {
            if (above.equals(Optional.of(other))) {
                ledger.remove(tx, other);
            } else if (ids.contains(other.newestId())) {
                whole = whole.over(other, ids.contains(other.oldestId()));
                ledger.remove(tx, other);
            }
        }
        // above what is held of the whole archive a stretch says nothing yet
        boolean says = whole.reachesStart() || whole.oldest().compareTo(whole.newest()) <= 0;
        if (says) peers.add(tx, archive, peer, whole);
    }

    private static boolean isRightAbove(ArchivePage page, Stretch stretch) {
        return page.query().range() instanceof ArchiveQuery.Before(var id)
                && stretch.oldestId().equals(id);
    }

    private static Stretch stretch(
            ArchivePage page,
            List<Optional<Position>> held,
            Places fresh,
            Optional<Stretch> above,
            Position top) {
        return new Stretch(
                Stretch.NEW,
                page.first().or(() -> above.map(Stretch::oldestId)).orElse(""),
                held.isEmpty()
                        ? above.map(Stretch::oldest).orElse(Position.START)
                        : at(held, fresh, 0),
                above.map(Stretch::newestId).or(page::last).orElse(""),
                top,
                page.complete());
    }

    /// Up to where nothing else of this person's is: the end of what is held of the whole archive,
    /// or a message at the page's end that the archive gave its place.
    private Optional<Position> top(
            Transaction tx, ArchivePage page, Optional<ConversationId> conversation) {
        return switch (page.query().range()) {
            case ArchiveQuery.Newest() -> newestOfAll(tx, page);
            case ArchiveQuery.Before(var id) ->
                    confirmed(tx, conversation, id)
                            .or(() -> confirmed(tx, conversation, page.last().orElse("")));
            case ArchiveQuery.After _, ArchiveQuery.Again _ -> Optional.empty();
        };
    }

    private Optional<Position> confirmed(
            Transaction tx, Optional<ConversationId> conversation, String id) {
        return conversation.flatMap(found -> anchors.confirmed(tx, found, id));
    }

    private static Position at(List<Optional<Position>> held, Places fresh, int index) {
        return held.get(index).or(() -> fresh.all().get(index)).orElseThrow();
    }

    private Optional<Position> newestOfAll(Transaction tx, ArchivePage page) {
        return ledger.stretches(tx, page.query().archive()).stream()
                .findFirst()
                .map(Stretch::newest);
    }

    /// What stands above everything that was held when we were away is news.
    private Position newsFrom(Transaction tx, ArchivePage page) {
        return ledger.stretches(tx, page.query().archive()).stream()
                .skip(1)
                .findFirst()
                .map(Stretch::newest)
                .orElse(Position.END);
    }

    private static Placed placed(Position place, Position newsFrom) {
        return new Placed(
                place, place.compareTo(newsFrom) > 0 ? Source.AHEAD_NEWS : Source.AHEAD_HISTORY);
    }
}

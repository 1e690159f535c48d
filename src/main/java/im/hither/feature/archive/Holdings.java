package im.hither.feature.archive;

import im.hither.domain.AccountId;
import im.hither.domain.Archive;
import im.hither.domain.Conversation;
import im.hither.domain.ConversationId;
import im.hither.domain.Gap;
import im.hither.domain.HistoryProgress;
import im.hither.domain.HistoryProgress.Span;
import im.hither.domain.HistoryProgress.Stage;
import im.hither.domain.Position;
import im.hither.feature.message.AnchorRepository;
import im.hither.feature.message.ConversationRepository;
import im.hither.feature.message.PageRepository;
import im.hither.storage.Database;
import im.hither.storage.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jxmpp.jid.BareJid;

/// What is held of archives and what is missing, asked of the database. Waits for a reader thread.
final class Holdings {
    private final Database database;
    private final LedgerRepository ledger;
    private final PeerRepository peers = new PeerRepository();
    private final CountRepository counts = new CountRepository();
    private final PauseRepository pauses = new PauseRepository();
    private final PageRepository pages = new PageRepository();
    private final ConversationRepository conversations;
    private final AnchorRepository anchors;
    private final People people;
    private final Floors floors;

    Holdings(
            Database database,
            LedgerRepository ledger,
            ConversationRepository conversations,
            AnchorRepository anchors,
            People people,
            Floors floors) {
        this.database = database;
        this.ledger = ledger;
        this.conversations = conversations;
        this.anchors = anchors;
        this.people = people;
        this.floors = floors;
    }

    /// What is missing in a conversation, oldest first.
    List<Gap> gaps(ConversationId conversation) {
        return database.read(snapshot ->
                conversations
                        .conversation(snapshot, conversation)
                        .map(found -> kept(snapshot, found.id(), gaps(snapshot, found)))
                        .orElse(List.of()));
    }

    /// What would not be kept is not missing.
    private List<Gap> kept(Snapshot snapshot, ConversationId conversation, List<Gap> gaps) {
        var floor = floors.of(snapshot, conversation).map(Position::at).orElse(Position.START);
        return gaps.stream().filter(gap -> gap.before().compareTo(floor) > 0).toList();
    }

    private List<Gap> gaps(Snapshot snapshot, Conversation conversation) {
        var account = conversation.account();
        var address = conversation.address();
        return switch (conversation.kind()) {
            case CHAT -> gaps(snapshot, own(snapshot, account), address);
            case ROOM -> gaps(snapshot, new Archive(account, address), address);
            // pages of one person do not tell those in a room apart
            case PRIVATE ->
                    Gaps.between(ledger.stretches(snapshot, own(snapshot, account)), List.of());
        };
    }

    private Archive own(Snapshot snapshot, AccountId account) {
        return new Archive(account, ledger.own(snapshot, account));
    }

    private List<Gap> gaps(Snapshot snapshot, Archive archive, BareJid peer) {
        var all = ledger.stretches(snapshot, archive);
        var conversation = conversations.find(snapshot, archive.account(), peer);
        var ofPeer =
                peers.stretches(snapshot, archive, peer).stream()
                        .flatMap(stretch ->
                                conversation
                                                .flatMap(found ->
                                                        anchors.confirmed(
                                                                snapshot,
                                                                found.id(),
                                                                stretch.oldestId()))
                                                .isPresent()
                                        ? Stream.of(stretch)
                                        : Gaps.outside(stretch, all).stream())
                        .toList();
        return Gaps.between(all, ofPeer);
    }

    Edges edges(ConversationId conversation, Gap gap) {
        return database.read(snapshot ->
                new Edges(
                        anchors.newestUpTo(snapshot, conversation, gap.after()),
                        anchors.oldestAt(snapshot, conversation, gap.before())));
    }

    /// Whether nothing is missing among the newest messages of a conversation.
    boolean newestAreHeld(Archive archive, BareJid person, int messages) {
        return database.read(snapshot -> {
            var all = gaps(snapshot, archive, person);
            var found = conversations.find(snapshot, archive.account(), person);
            if (found.isEmpty()) return all.isEmpty();
            var gaps = kept(snapshot, found.get().id(), all);
            if (gaps.isEmpty()) return true;
            var newest = pages.newest(snapshot, found.get().id(), messages);
            return newest.items().size() == messages
                    && !gaps.getLast()
                            .isBetween(newest.items().getFirst().position(), Position.END);
        });
    }

    /// The archive id of the message of this person's that stands right above a gap.
    Optional<String> above(Archive archive, BareJid person, Gap gap) {
        return database.read(snapshot ->
                conversations
                        .find(snapshot, archive.account(), person)
                        .flatMap(found -> anchors.oldestFrom(snapshot, found.id(), gap.before())));
    }

    /// Whom the account knows, but has no message with, and is not known to have none.
    List<BareJid> withoutMessages(Archive archive) {
        return database.read(snapshot -> {
            if (isComplete(snapshot, archive)) return List.of();
            return people.of(snapshot, archive.account()).stream()
                    .filter(person -> isUnseen(snapshot, archive, person))
                    .toList();
        });
    }

    private boolean isUnseen(Snapshot snapshot, Archive archive, BareJid person) {
        return peers.stretches(snapshot, archive, person).isEmpty()
                && conversations
                        .find(snapshot, archive.account(), person)
                        .filter(found -> anchors.any(snapshot, found.id()))
                        .isEmpty();
    }

    private boolean isComplete(Snapshot snapshot, Archive archive) {
        var stretches = ledger.stretches(snapshot, archive);
        if (stretches.isEmpty()) return false;
        var newest = stretches.getFirst();
        return (stretches.size() == 1 && newest.reachesStart())
                || goesBeyond(newest, floor(snapshot, archive));
    }

    private Optional<Position> floor(Snapshot snapshot, Archive archive) {
        return floors.of(snapshot, archive).map(Position::at);
    }

    private static boolean goesBeyond(Stretch stretch, Optional<Position> floor) {
        return floor.filter(end -> stretch.oldest().compareTo(end) < 0).isPresent();
    }

    /// Whether nothing that is kept stands in the archive before this stretch.
    boolean isFarEnough(Archive archive, Stretch stretch) {
        return stretch.reachesStart()
                || database.read(snapshot -> goesBeyond(stretch, floor(snapshot, archive)));
    }

    Optional<ConversationId> conversation(Archive archive, BareJid peer) {
        return database.read(snapshot ->
                conversations.find(snapshot, archive.account(), peer).map(found -> found.id()));
    }

    boolean paused(Archive archive) {
        return database.read(snapshot -> pauses.paused(snapshot, archive.account()));
    }

    /// How far the archive was fetched.
    ///
    /// @param reach from when to when it has entries, where it told
    HistoryProgress progress(Archive archive, Optional<ArchiveProtocol.Reach> reach) {
        return database.read(snapshot -> {
            var stretches = ledger.stretches(snapshot, archive);
            if (stretches.isEmpty()) return HistoryProgress.UNKNOWN;
            var held = stretches.getFirst().oldest().moment();
            return new HistoryProgress(
                    stage(snapshot, archive),
                    counts.held(snapshot, archive),
                    reach.map(each -> new Span(each.begins(), held, each.ends())));
        });
    }

    private Stage stage(Snapshot snapshot, Archive archive) {
        if (isComplete(snapshot, archive)) return Stage.COMPLETE;
        return pauses.paused(snapshot, archive.account()) ? Stage.PAUSED : Stage.FETCHING;
    }

    /// How many entries of the archive are held: those exchanged with one person, or all.
    long held(Archive archive, Optional<BareJid> peer) {
        return database.read(snapshot ->
                peer.map(person -> counts.held(snapshot, archive, person))
                        .orElseGet(() -> counts.held(snapshot, archive)));
    }

    long messages(ConversationId conversation) {
        return database.read(snapshot -> anchors.count(snapshot, conversation));
    }
}

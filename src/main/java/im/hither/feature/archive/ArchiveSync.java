package im.hither.feature.archive;

import im.hither.concurrent.Scheduler;
import im.hither.domain.AccountId;
import im.hither.domain.Archive;
import im.hither.domain.Conversation;
import im.hither.domain.ConversationId;
import im.hither.domain.ConversationKind;
import im.hither.domain.Gap;
import im.hither.domain.HistoryProgress;
import im.hither.domain.TimelineEvent.GapsChanged;
import im.hither.feature.message.AnchorRepository;
import im.hither.feature.message.ConversationRepository;
import im.hither.feature.message.MessageRepository;
import im.hither.feature.message.PlaceRepository;
import im.hither.session.AccountLink;
import im.hither.session.Outcome;
import im.hither.session.SessionListener;
import im.hither.storage.Database;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jxmpp.jid.BareJid;

/// Brings the history of each account up to date whenever it gets online, and that of a room
/// whenever it is entered.
public final class ArchiveSync implements SessionListener {
    private final Database database;
    private final Scheduler scheduler;
    private final LedgerRepository ledger;
    private final ArchiveLedger pages;
    private final PlaceRepository places;
    private final PeerLedger peerPages;
    private final ConversationRepository conversations;
    private final AnchorRepository anchors = new AnchorRepository();
    private final PauseRepository pauses = new PauseRepository();
    private final Holdings holdings;
    private final Map<AccountId, Archives> accounts = new ConcurrentHashMap<>();

    /// @param people who is asked for on a new device, so that each has a last line at once
    /// @param floors how far back anything is kept
    public ArchiveSync(
            Database database,
            Scheduler scheduler,
            LedgerRepository ledger,
            MessageRepository messages,
            PlaceRepository places,
            ConversationRepository conversations,
            People people,
            Floors floors) {
        this.database = database;
        this.scheduler = scheduler;
        this.ledger = ledger;
        this.pages = new ArchiveLedger(ledger, messages, places);
        this.places = places;
        this.conversations = conversations;
        this.peerPages = new PeerLedger(ledger, conversations, anchors);
        this.holdings = new Holdings(database, ledger, conversations, anchors, people, floors);
    }

    @Override
    public void online(AccountLink link, boolean fresh) {
        var archives = of(link);
        if (fresh) archives.own.begin();
        else archives.own.resumed();
        archives.catchUp.online(fresh);
        if (!fresh) archives.rooms.values().forEach(room -> room.online(false));
    }

    @Override
    public void offline(AccountLink link) {
        of(link).catchUp.offline();
        of(link).rooms.values().forEach(CatchUp::offline);
    }

    @Override
    public void ended(AccountLink link) {
        accounts.remove(link.account().id());
    }

    @Override
    public void stirred(AccountLink link) {
        of(link).catchUp.stirred();
    }

    /// The room was entered: its archive, read page by page, tells what was missed; `known` runs
    /// once that is here, or cannot be had for now. Account thread.
    public void entered(AccountLink link, BareJid room, Runnable known) {
        left(link, room);
        of(link).enter(room, known).online(true);
    }

    /// Messages were said there; their order is the archive's. Account thread.
    public void stirred(AccountLink link, BareJid room) {
        of(link).room(room).ifPresent(CatchUp::stirred);
    }

    /// The room was left: nothing more is asked there. Account thread.
    public void left(AccountLink link, BareJid room) {
        var left = of(link).rooms.remove(room);
        if (left != null) left.offline();
    }

    /// Somebody looks at this conversation. Account thread.
    public void shown(AccountLink link, Conversation conversation) {
        if (conversation.kind() == ConversationKind.CHAT) of(link).own.shown(conversation);
    }

    /// Somebody wants to see what is missing there. Account thread.
    public void load(AccountLink link, Conversation conversation, Gap gap) {
        switch (conversation.kind()) {
            case CHAT -> of(link).own.load(conversation, gap);
            case ROOM -> of(link).room(conversation.address()).ifPresent(CatchUp::goOn);
            case PRIVATE -> of(link).catchUp.goOn();
        }
    }

    /// Compares the conversation with the archive. Account thread.
    public void prove(AccountLink link, Conversation conversation) {
        new Audit(link, conversation, holdings, peerPages).begin();
    }

    /// Lets the server look for words, with one person or with all. Account thread.
    public void find(AccountLink link, Optional<BareJid> with, String words) {
        search(link, Archive.of(link.account())).find(with, words);
    }

    /// Lets a room look for words in its archive. Account thread.
    public void findInRoom(AccountLink link, BareJid room, String words) {
        search(link, new Archive(link.account().id(), room)).find(Optional.empty(), words);
    }

    private ServerSearch search(AccountLink link, Archive archive) {
        return new ServerSearch(link, archive, new FoundLedger(ledger, conversations, anchors));
    }

    /// Stops, or goes on, fetching older history. Account thread.
    public void pause(AccountLink link, boolean paused) {
        link.commit(tx -> {
            pauses.pause(tx, link.account().id(), paused);
            return Outcome.NONE;
        });
        of(link).catchUp.pause(paused);
        of(link).rooms.values().forEach(room -> room.pause(paused));
    }

    /// What is missing in a conversation, oldest first. Waits for a reader thread.
    public List<Gap> gaps(ConversationId conversation) {
        return holdings.gaps(conversation);
    }

    /// How far the older history of an account was fetched. Waits for a reader thread.
    HistoryProgress progress(AccountLink link) {
        var held = accounts.get(link.account().id()); // only a session of its own makes one
        return held == null
                ? holdings.progress(Archive.of(link.account()), Optional.empty())
                : held.own.progress();
    }

    Holdings holdings() {
        return holdings;
    }

    private Archives of(AccountLink link) {
        return accounts.computeIfAbsent(link.account().id(), _ -> new Archives(link));
    }

    /// The archives of one account. Account thread.
    private final class Archives {
        private final AccountLink link;
        private final OwnArchive own;
        private final CatchUp catchUp;
        private final Map<BareJid, CatchUp> rooms = new HashMap<>();

        Archives(AccountLink link) {
            this.link = link;
            this.own = new OwnArchive(link, holdings, peerPages);
            this.catchUp = catchUp(Archive.of(link.account()), own);
        }

        Optional<CatchUp> room(BareJid address) {
            return Optional.ofNullable(rooms.get(address));
        }

        CatchUp enter(BareJid address, Runnable known) {
            var archive = new Archive(link.account().id(), address);
            var entered = catchUp(archive, new OfRoom(archive, known));
            rooms.put(address, entered);
            return entered;
        }

        /// What the progress of a room's archive means to its conversation, and to who wants to
        /// write there.
        private final class OfRoom implements CatchUp.Progress {
            private final Archive archive;
            private final Runnable whenKnown;

            OfRoom(Archive archive, Runnable whenKnown) {
                this.archive = archive;
                this.whenKnown = whenKnown;
            }

            @Override
            public void synced(boolean now) {}

            @Override
            public void known() {
                whenKnown.run();
            }

            @Override
            public void moved() {
                holdings.conversation(archive, archive.address())
                        .ifPresent(id -> link.publish(new GapsChanged(id, 0)));
            }
        }

        private CatchUp catchUp(Archive archive, CatchUp.Progress progress) {
            var made =
                    new CatchUp(
                            link, archive, progress, database, scheduler, ledger, holdings, pages,
                            places);
            if (holdings.paused(archive)) made.pause(true);
            return made;
        }
    }
}

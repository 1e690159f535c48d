package im.hither.feature.room;

import im.hither.domain.AccountId;
import im.hither.domain.ConversationId;
import im.hither.domain.Occupant;
import im.hither.session.AccountLink;
import im.hither.session.JoinedRoom;
import im.hither.session.Rooms;
import im.hither.session.SessionListener;
import im.hither.session.ShownPresence;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jxmpp.jid.BareJid;

/// The rooms of all accounts as they are now; in memory.
public final class RoomBook implements Rooms, SessionListener {
    private final RoomTools tools;
    private final Bookmarks bookmarks;
    private final Map<AccountId, Map<BareJid, ActiveRoom>> rooms = new ConcurrentHashMap<>();
    private final Map<AccountId, AccountRooms> accounts = new ConcurrentHashMap<>();

    RoomBook(RoomTools tools, Bookmarks bookmarks, BookmarkHandler told) {
        this.tools = tools;
        this.bookmarks = bookmarks;
        told.follow(this::changed);
        tools.own().follow(() -> accounts.values().forEach(each -> each.link().submit(each::show)));
        for (var stored : tools.database().read(tools.repository()::rooms)) {
            put(stored).wanted(stored.autojoin());
        }
    }

    private ActiveRoom put(RoomRepository.StoredRoom stored) {
        return of(stored.account())
                .computeIfAbsent(
                        stored.address(),
                        address -> {
                            var room =
                                    new ActiveRoom(address, stored.conversation(), stored.nick());
                            room.features(stored.told());
                            return room;
                        });
    }

    /// The room of a row, taken up where it is new.
    ActiveRoom take(RoomRepository.StoredRoom stored) {
        return put(stored);
    }

    /// What it says of itself, or said when we were last in it.
    RoomFeatures features(RoomRepository.StoredRoom stored) {
        var room = put(stored);
        return room.inside() ? room.features() : stored.told();
    }

    private Map<BareJid, ActiveRoom> of(AccountId account) {
        return rooms.computeIfAbsent(account, _ -> new ConcurrentHashMap<>());
    }

    Collection<ActiveRoom> all(AccountId account) {
        return of(account).values();
    }

    Optional<ActiveRoom> room(AccountId account, BareJid room) {
        return Optional.ofNullable(of(account).get(room));
    }

    /// Goes into a room. Account thread.
    void enter(AccountLink link, ActiveRoom room) {
        account(link).enter(room);
    }

    /// Goes out of a room. Account thread.
    void leave(AccountLink link, ActiveRoom room) {
        account(link).leave(room);
    }

    /// The room does not know us any more. Account thread.
    void lost(AccountLink link, ActiveRoom room) {
        account(link).lost(room);
    }

    /// Tells our other programs of a room that was entered or left here. Account thread.
    void bookmark(AccountLink link, RoomRepository.StoredRoom room) {
        bookmarks.publish(link, room);
    }

    /// Only a room that let us in is worth a bookmark; one that has its is left alone.
    private void entered(AccountLink link, ActiveRoom room) {
        tools.database()
                .read(snapshot -> tools.repository().room(snapshot, room.conversation()))
                .filter(stored -> !stored.bookmarked())
                .ifPresent(stored -> bookmarks.publish(link, stored));
    }

    private void changed(AccountId account, List<Bookmark> changed, List<String> gone) {
        Optional.ofNullable(accounts.get(account))
                .map(AccountRooms::link)
                .ifPresent(link ->
                        link.submit(() -> {
                            changed.forEach(each -> bookmarks.changed(link, this, each));
                            gone.forEach(each -> bookmarks.gone(link, this, each));
                        }));
    }

    /// A room told all something; inside the transaction.
    void noticed(AccountId id, BareJid address, NoticeProtocol.News news) {
        Optional.ofNullable(accounts.get(id))
                .ifPresent(account ->
                        room(id, address)
                                .ifPresent(room ->
                                        account.link().submit(() -> noticed(account, room, news))));
    }

    private static void noticed(AccountRooms account, ActiveRoom room, NoticeProtocol.News news) {
        switch (news) {
            case CONFIGURED -> account.configured(room);
            case MEMBERS -> account.membersChanged(room);
        }
    }

    /// We changed who belongs to a room. Account thread.
    void membersChanged(AccountLink link, ActiveRoom room) {
        account(link).membersChanged(room);
    }

    private AccountRooms account(AccountLink link) {
        return accounts.computeIfAbsent(
                link.account().id(),
                account -> new AccountRooms(link, tools, of(account), room -> entered(link, room)));
    }

    @Override
    public void ended(AccountLink link) {
        accounts.remove(link.account().id());
    }

    @Override
    public void online(AccountLink link, boolean fresh) {
        account(link).online(fresh);
        if (fresh) bookmarks.online(link, this);
    }

    @Override
    public Optional<JoinedRoom> joined(AccountId account, BareJid room) {
        var found = room(account, room).filter(ActiveRoom::inside);
        var entered = accounts.get(account);
        if (entered != null) found.ifPresent(entered::said);
        return found.map(each -> each);
    }

    @Override
    public boolean presence(AccountId account, ShownPresence presence) {
        var entered = accounts.get(account);
        return entered != null && entered.presence(presence);
    }

    @Override
    public boolean waits(AccountId account, ConversationId conversation) {
        return of(account).values().stream()
                .anyMatch(room -> room.conversation().equals(conversation) && !room.ready());
    }

    @Override
    public Optional<Occupant> self(AccountId account, BareJid room) {
        return room(account, room)
                .map(found -> new Occupant(found.self(), found.nick(), Optional.empty()));
    }
}

package im.hither.feature.room;

import im.hither.domain.Note;
import im.hither.domain.Presence;
import im.hither.session.AccountLink;
import im.hither.session.Outcome;
import im.hither.session.ShownPresence;
import im.hither.storage.Transaction;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jxmpp.jid.BareJid;

/// The rooms of one account: what their presences mean, and who belongs to them. Account thread.
final class AccountRooms {
    private final AccountLink link;
    private final RoomTools tools;
    private final Map<BareJid, ActiveRoom> rooms;
    private final Consumer<ActiveRoom> whenEntered;
    private final Memberships memberships;
    private final RoomNews news;
    private final RoomEntry entry;
    private final RoomWatch watch;
    private final Set<ActiveRoom> late = new HashSet<>(); // entered as we showed up before
    private Presence told; // how we showed up there last

    /// @param whenEntered told of each room that let us in, or was set up differently
    AccountRooms(
            AccountLink link,
            RoomTools tools,
            Map<BareJid, ActiveRoom> rooms,
            Consumer<ActiveRoom> whenEntered) {
        this.link = link;
        this.tools = tools;
        this.rooms = rooms;
        this.whenEntered = whenEntered;
        memberships = new Memberships(link, new MembershipRepository(), tools.circle());
        news = new RoomNews(link, tools);
        entry = new RoomEntry(link, tools, news, this::entered, this::known);
        watch = new RoomWatch(link, tools, rooms, this::lost);
        told = tools.own().shown();
    }

    AccountLink link() {
        return link;
    }

    /// A new session knows nothing of the rooms of the old one; a resumed one is still in them.
    void online(boolean fresh) {
        if (fresh) {
            told = tools.own().shown();
            late.clear();
            entry.restart(rooms.values());
        } else {
            show();
            for (var room : rooms.values()) {
                if (room.inside() && !room.ready()) membersChanged(room); // an answer may be lost
            }
            watch.doubt();
            entry.next();
        }
        watch.watch();
    }

    /// Tells all rooms how we show up now, unless they know.
    void show() {
        if (!link.online() || told.equals(tools.own().shown())) return;
        told = tools.own().shown();
        for (var room : rooms.values()) {
            if (room.inside()) show(room);
            else if (entry.isUnderWay(room)) late.add(room);
        }
    }

    private void show(ActiveRoom room) {
        link.send(RoomProtocol.here(room.address(), room.nick(), tools.own()));
    }

    private void entered(ActiveRoom room) {
        if (late.remove(room)) show(room);
        whenEntered.accept(room);
    }

    /// Goes into a room, where we are not in it or on our way already.
    void enter(ActiveRoom room) {
        entry.enter(room);
    }

    /// Goes out of a room.
    void leave(ActiveRoom room) {
        entry.leave(room);
    }

    /// Something was said there.
    void said(ActiveRoom room) {
        news.said(room);
    }

    /// Takes a presence; false where it comes from none of our rooms.
    boolean presence(ShownPresence shown) {
        var room = rooms.get(shown.from());
        if (room == null) return false;
        var presence = RoomProtocol.presence(shown);
        room.heard(tools.clock().instant());
        switch (presence.kind()) {
            case HERE -> here(room, presence);
            case GONE -> gone(room, presence);
            case REFUSED -> entry.refused(room, presence);
        }
        return true;
    }

    private void here(ActiveRoom room, RoomPresence presence) {
        var entering = entry.isUnderWay(room);
        if (presence.nick().isEmpty() || !(entering || room.inside())) return;
        var before = room.ourselves();
        room.put(presence);
        if (room.inside()) becameOther(room, before);
        news.stir(room);
        if (room.inside() && room.contradicts(presence)) membersChanged(room);
        var again = room.inside() && presence.nick().get().equals(room.nick());
        if (!presence.says(RoomPresence.OURS) && !again) return; // on our way in only 110 proves it
        if (room.inside()) {
            room.nick(presence.nick().get());
            news.changed(room);
        } else if (room.arrived(presence)) {
            entry.arrived(room, presence);
        }
    }

    private void known(ActiveRoom room) {
        if (!room.inside()) return;
        room.caughtUp();
        membersChanged(room);
    }

    /// Somebody may belong to it now who did not, or no longer; nothing is said there until that is
    /// known.
    void membersChanged(ActiveRoom room) {
        if (!room.inside()) return;
        if (room.features().isPrivate()) {
            memberships.ask(room, () -> ready(room));
        } else {
            ready(room);
        }
    }

    private void ready(ActiveRoom room) {
        if (!room.ready()) return;
        news.changed(room);
        link.roomReady(room.conversation());
    }

    /// It was set up differently: what it is now is asked for before anything more is said there.
    void configured(ActiveRoom room) {
        if (!room.inside()) return;
        room.asksMembers();
        link.request(
                RoomProtocol.features(room.address()),
                answer ->
                        RoomProtocol.features(answer)
                                .filter(_ -> room.inside())
                                .ifPresent(told -> configured(room, told)));
    }

    private void configured(ActiveRoom room, RoomFeatures now) {
        var before = room.features();
        var opened = before.isPrivate() && !now.isPrivate();
        room.features(now);
        link.commit(tx -> {
            tools.repository().entered(tx, room.conversation(), room.nick(), now);
            var told = Outcome.of(news.changed(room, tx.commit()));
            for (var kind : Happenings.between(before, now)) {
                told = told.and(note(tx, room, kind));
            }
            return opened ? told.and(tools.circle().opened(tx, room.conversation())) : told;
        });
        whenEntered.accept(room); // it may be called something else now
        membersChanged(room);
    }

    private void becameOther(ActiveRoom room, Optional<Participant> before) {
        before.flatMap(then -> room.ourselves().flatMap(now -> Happenings.between(then, now)))
                .ifPresent(kind -> link.commit(tx -> note(tx, room, kind)));
    }

    private Outcome note(Transaction tx, ActiveRoom room, Note.Kind kind) {
        return tools.notes()
                .add(tx, room.conversation(), new Note(kind, "", tools.clock().instant()));
    }

    private void gone(ActiveRoom room, RoomPresence presence) {
        if (presence.nick().isEmpty()) return; // the room's own presence says nothing of us
        var nick = presence.nick().get();
        var ours = presence.says(RoomPresence.OURS) || (room.inside() && nick.equals(room.nick()));
        if (!ours) {
            room.gone(nick);
            news.stir(room);
            if (room.contradicts(presence)) membersChanged(room);
        } else if (presence.says(RoomPresence.RENAMED)) {
            room.gone(nick);
            presence.newNick().ifPresent(room::nick);
            news.stir(room);
        } else if (room.inside() || entry.isUnderWay(room)) {
            entry.barred(room, presence.cause().orElse(RoomProblem.SHUT_DOWN), presence.reason());
        }
    }

    /// The room does not know us any more.
    void lost(ActiveRoom room) {
        if (!room.inside()) return;
        room.stands(new RoomStanding.Outside());
        entry.enter(room);
    }
}

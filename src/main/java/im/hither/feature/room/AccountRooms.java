package im.hither.feature.room;

import im.hither.domain.RoomEvent.OccupantsChanged;
import im.hither.domain.RoomEvent.RoomChanged;
import im.hither.session.AccountLink;
import im.hither.session.Answer;
import im.hither.session.Outcome;
import im.hither.session.ShownPresence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import org.jxmpp.jid.BareJid;

/// One account's way into its rooms, and out of them: a queue of which at most four are under way,
/// further attempts after what passes by itself, and a look whether silent rooms still know us.
/// Account thread.
final class AccountRooms {
    private static final int AT_ONCE = 4;
    private static final int NICKS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration TOGETHER = Duration.ofMillis(200);
    private static final Duration ROUND = Duration.ofMinutes(5);
    private static final Duration SILENCE = Duration.ofMinutes(15);
    private static final Duration FIRST_AGAIN = Duration.ofSeconds(5);
    private static final Duration LAST_AGAIN = Duration.ofMinutes(10);

    private final AccountLink link;
    private final RoomTools tools;
    private final Map<BareJid, ActiveRoom> rooms;
    private final Consumer<ActiveRoom> whenEntered;
    private final Memberships memberships;
    private final Queue<ActiveRoom> waiting = new ArrayDeque<>();
    private final Set<ActiveRoom> underWay = new HashSet<>();
    private final Set<ActiveRoom> stirred = new HashSet<>();
    private final Set<ActiveRoom> spoken = new HashSet<>();
    private boolean watching;

    /// @param whenEntered told of each room that let us in
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
    }

    AccountLink link() {
        return link;
    }

    /// A new session knows nothing of the rooms of the old one; a resumed one is still in them.
    void online(boolean fresh) {
        if (fresh) {
            waiting.clear();
            underWay.clear();
            for (var room : rooms.values()) {
                room.stands(new RoomStanding.Outside());
                if (room.wanted()) wait(room);
            }
        } else {
            for (var room : rooms.values()) {
                room.heard(Instant.MIN);
                if (room.inside() && !room.ready()) membersChanged(room); // an answer may be lost
            }
            tools.scheduler().after(TOGETHER, () -> link.submit(this::look));
        }
        watch();
        next();
    }

    /// Goes into a room, where we are not in it or on our way already.
    void enter(ActiveRoom room) {
        if (room.inside() || waiting.contains(room) || underWay.contains(room)) return;
        wait(room);
        next();
    }

    /// Goes out of a room.
    void leave(ActiveRoom room) {
        waiting.remove(room);
        var wasThere = room.inside() || underWay.remove(room);
        if (wasThere) link.send(RoomProtocol.leave(room.address(), room.nick()));
        tools.history().left(link, room.address());
        stands(room, new RoomStanding.Outside());
        next();
    }

    private void wait(ActiveRoom room) {
        stands(room, new RoomStanding.Joining());
        waiting.add(room);
    }

    private void next() {
        while (link.online() && underWay.size() < AT_ONCE && !waiting.isEmpty()) {
            begin(waiting.poll());
        }
    }

    private void begin(ActiveRoom room) {
        underWay.add(room);
        var attempt = room.attempt();
        tools.scheduler().after(PATIENCE, () -> link.submit(() -> late(room, attempt)));
        link.request(RoomProtocol.features(room.address()), answer -> asked(room, attempt, answer));
    }

    private void late(ActiveRoom room, long attempt) {
        if (isUnderWay(room, attempt)) barred(room, RoomProblem.UNREACHABLE, Optional.empty());
    }

    private boolean isUnderWay(ActiveRoom room, long attempt) {
        return underWay.contains(room) && room.isAttempt(attempt);
    }

    private void asked(ActiveRoom room, long attempt, Answer answer) {
        if (!isUnderWay(room, attempt)) return;
        var creates = room.plan().isPresent();
        switch (answer) {
            case Answer.Result _ -> {
                if (creates) {
                    barred(room, RoomProblem.EXISTS, Optional.empty());
                    return;
                }
                RoomProtocol.features(answer).ifPresent(room::features);
            }
            case Answer.Refused(var error) -> {
                var problem = RoomProtocol.problem(error);
                var hopeless =
                        problem == RoomProblem.UNREACHABLE
                                || (problem == RoomProblem.NOT_THERE && !creates);
                if (hopeless) {
                    barred(room, problem, RoomProtocol.words(error));
                    return;
                }
            }
            case Answer.None _ -> {
                barred(room, RoomProblem.UNREACHABLE, Optional.empty());
                return;
            }
        }
        knock(room);
    }

    private void knock(ActiveRoom room) {
        link.send(
                RoomProtocol.join(
                        room.address(),
                        room.nick(),
                        tools.password(link.account(), room.address()),
                        room.features().archive(),
                        tools.newest(room.conversation()),
                        tools.capabilities()));
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
            case REFUSED -> refused(room, presence);
        }
        return true;
    }

    private void here(ActiveRoom room, RoomPresence presence) {
        var entering = underWay.contains(room);
        if (presence.nick().isEmpty() || !(entering || room.inside())) return;
        room.put(presence);
        stir(room);
        if (room.inside() && room.contradicts(presence)) membersChanged(room);
        var ours = presence.says(RoomPresence.OURS) || presence.nick().get().equals(room.nick());
        if (!ours) return;
        if (room.inside()) {
            room.nick(presence.nick().get());
            changed(room);
        } else if (room.arrived(presence)) {
            if (presence.says(RoomPresence.CREATED)) {
                setUp(room);
            } else {
                entered(room);
            }
        }
    }

    /// The room is new and locked until we have said how it is to be (XEP-0045 §10.1).
    private void setUp(ActiveRoom room) {
        RoomSetup.run(
                link,
                room.address(),
                room.plan(),
                done -> {
                    room.plan(Optional.empty());
                    if (!done) {
                        barred(room, RoomProblem.MAY_NOT_CREATE, Optional.empty());
                        return;
                    }
                    link.request(
                            RoomProtocol.features(room.address()),
                            answer -> {
                                RoomProtocol.features(answer).ifPresent(room::features);
                                entered(room);
                            });
                });
    }

    private void entered(ActiveRoom room) {
        underWay.remove(room);
        room.stands(new RoomStanding.Inside());
        link.commit(tx -> {
            tools.repository().entered(tx, room.conversation(), room.nick(), room.features());
            return Outcome.of(changed(room, tx.commit()));
        });
        whenEntered.accept(room);
        if (room.features().archive()) {
            tools.history().entered(link, room.address(), () -> known(room));
        } else {
            known(room);
        }
        next();
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
        changed(room);
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
        var opened = room.features().isPrivate() && !now.isPrivate();
        room.features(now);
        link.commit(tx -> {
            tools.repository().entered(tx, room.conversation(), room.nick(), now);
            var told = Outcome.of(changed(room, tx.commit()));
            return opened ? told.and(tools.circle().opened(tx, room.conversation())) : told;
        });
        membersChanged(room);
    }

    private void gone(ActiveRoom room, RoomPresence presence) {
        if (presence.nick().isEmpty()) return; // the room's own presence says nothing of us
        var nick = presence.nick().get();
        var ours = presence.says(RoomPresence.OURS) || (room.inside() && nick.equals(room.nick()));
        if (!ours) {
            room.gone(nick);
            stir(room);
            if (room.contradicts(presence)) membersChanged(room);
        } else if (presence.says(RoomPresence.RENAMED)) {
            room.gone(nick);
            presence.newNick().ifPresent(room::nick);
            stir(room);
        } else if (room.inside() || underWay.contains(room)) {
            barred(room, presence.cause().orElse(RoomProblem.SHUT_DOWN), presence.reason());
        }
    }

    private void refused(ActiveRoom room, RoomPresence presence) {
        if (!underWay.contains(room)) return; // another nick was refused; we keep ours
        var problem = presence.problem().orElse(RoomProblem.OTHER);
        if (problem == RoomProblem.NICK_TAKEN && room.failed() < NICKS) {
            room.nick(room.nick() + "_");
            knock(room);
        } else {
            barred(room, problem, presence.reason());
        }
    }

    private void barred(ActiveRoom room, RoomProblem problem, Optional<String> reason) {
        underWay.remove(room);
        room.plan(Optional.empty());
        tools.history().left(link, room.address());
        stands(room, new RoomStanding.Barred(problem, reason));
        if (problem.passing() && room.wanted()) later(room);
        next();
    }

    private void later(ActiveRoom room) {
        var wait = FIRST_AGAIN.multipliedBy(1L << Math.min(room.failed(), 7));
        var attempt = room.attempt();
        tools.scheduler()
                .after(
                        wait.compareTo(LAST_AGAIN) > 0 ? LAST_AGAIN : wait,
                        () ->
                                link.submit(() -> {
                                    if (room.isAttempt(attempt) && room.wanted()) enter(room);
                                }));
    }

    private void watch() {
        if (watching) return;
        watching = true;
        tools.scheduler()
                .after(
                        ROUND,
                        () ->
                                link.submit(() -> {
                                    watching = false;
                                    look();
                                    watch();
                                }));
    }

    /// Asks rooms that were silent for long whether we are still in them (XEP-0410).
    private void look() {
        if (!link.online()) return;
        var before = tools.clock().instant().minus(SILENCE);
        for (var room : rooms.values()) {
            if (!room.inside() || room.heard().isAfter(before)) continue;
            room.heard(tools.clock().instant());
            link.request(
                    RoomProtocol.ping(room.address(), room.nick()),
                    answer -> {
                        if (RoomProtocol.isOutside(answer)) lost(room);
                    });
        }
    }

    /// The room does not know us any more.
    void lost(ActiveRoom room) {
        if (!room.inside()) return;
        room.stands(new RoomStanding.Outside());
        enter(room);
    }

    private void stands(ActiveRoom room, RoomStanding now) {
        room.stands(now);
        changed(room);
    }

    void changed(ActiveRoom room) {
        link.publish(changed(room, 0));
    }

    private RoomChanged changed(ActiveRoom room, long commit) {
        return new RoomChanged(link.account().id(), commit, room.address(), room.conversation());
    }

    /// People came or went: whoever shows them hears of it a few times a second, not for each.
    private void stir(ActiveRoom room) {
        soon();
        stirred.add(room);
    }

    /// Something was said there.
    void said(ActiveRoom room) {
        room.heard(tools.clock().instant());
        soon();
        spoken.add(room);
    }

    private void soon() {
        if (!stirred.isEmpty() || !spoken.isEmpty()) return;
        tools.scheduler().after(TOGETHER, () -> link.submit(this::calm));
    }

    private void calm() {
        for (var room : stirred) {
            link.publish(
                    new OccupantsChanged(
                            link.account().id(), 0, room.address(), room.conversation()));
        }
        stirred.clear();
        for (var room : spoken) {
            if (room.inside() && room.features().archive()) {
                tools.history().stirred(link, room.address());
            }
        }
        spoken.clear();
    }
}

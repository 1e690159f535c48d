package im.hither.feature.room;

import im.hither.session.AccountLink;
import im.hither.session.Answer;
import im.hither.session.Outcome;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;

/// The way of one account into its rooms, and out of them: a queue of which at most four are under
/// way, and further attempts after what passes by itself. Account thread.
final class RoomEntry {
    private static final int AT_ONCE = 4;
    private static final int NICKS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration FIRST_AGAIN = Duration.ofSeconds(5);
    private static final Duration LAST_AGAIN = Duration.ofMinutes(10);

    private final AccountLink link;
    private final RoomTools tools;
    private final RoomNews news;
    private final Consumer<ActiveRoom> whenEntered;
    private final Consumer<ActiveRoom> whenKnown;
    private final Queue<ActiveRoom> waiting = new ArrayDeque<>();
    private final Set<ActiveRoom> underWay = new HashSet<>();
    private final Set<ActiveRoom> knocked = new HashSet<>();
    private final Map<ActiveRoom, RoomPresence> early = new HashMap<>();

    /// @param whenEntered told of each room that let us in
    /// @param whenKnown told once what was said there before is on its way
    RoomEntry(
            AccountLink link,
            RoomTools tools,
            RoomNews news,
            Consumer<ActiveRoom> whenEntered,
            Consumer<ActiveRoom> whenKnown) {
        this.link = link;
        this.tools = tools;
        this.news = news;
        this.whenEntered = whenEntered;
        this.whenKnown = whenKnown;
    }

    /// Begins anew with those of the rooms that are wanted.
    void restart(Collection<ActiveRoom> rooms) {
        waiting.clear();
        underWay.clear();
        knocked.clear();
        early.clear();
        for (var room : rooms) {
            room.stands(new RoomStanding.Outside());
            if (room.wanted()) wait(room);
        }
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
        var wasThere = room.inside() || underWay.contains(room);
        forget(room);
        if (wasThere) link.send(RoomProtocol.leave(room.address(), room.nick()));
        tools.history().left(link, room.address());
        news.stands(room, new RoomStanding.Outside());
        next();
    }

    /// We have knocked there and wait for an answer.
    boolean isUnderWay(ActiveRoom room) {
        return underWay.contains(room);
    }

    /// The room has let us in; that counts once it has said what it is.
    void arrived(ActiveRoom room, RoomPresence presence) {
        if (knocked.contains(room)) {
            early.put(room, presence);
        } else if (presence.says(RoomPresence.CREATED)) {
            setUp(room);
        } else {
            entered(room);
        }
    }

    private void wait(ActiveRoom room) {
        news.stands(room, new RoomStanding.Joining());
        waiting.add(room);
    }

    /// Goes on with those that wait.
    void next() {
        while (link.online() && underWay.size() < AT_ONCE && !waiting.isEmpty()) {
            begin(waiting.poll());
        }
    }

    private void begin(ActiveRoom room) {
        underWay.add(room);
        var attempt = room.attempt();
        tools.scheduler().after(PATIENCE, () -> link.submit(() -> late(room, attempt)));
        link.request(RoomProtocol.features(room.address()), answer -> asked(room, attempt, answer));
        if (isKnown(room)) {
            knocked.add(room);
            knock(room);
        }
    }

    /// We were in it before, so we need not wait for its word to know how to enter.
    private static boolean isKnown(ActiveRoom room) {
        return room.plan().isEmpty() && !room.features().features().isEmpty();
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
        var done = knocked.remove(room);
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
                                || (problem == RoomProblem.NOT_THERE && !creates && !done);
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
        if (!done) {
            knock(room);
        } else if (early.containsKey(room)) {
            arrived(room, early.remove(room));
        }
    }

    private void knock(ActiveRoom room) {
        link.send(
                RoomProtocol.join(
                        room.address(),
                        room.nick(),
                        tools.password(link.account(), room.address()),
                        room.features().archive(),
                        tools.newest(room.conversation()),
                        tools.own()));
    }

    /// The room is new and locked until we have said how it is to be (XEP-0045 §10.1); one that we
    /// did not mean to make is unmade.
    private void setUp(ActiveRoom room) {
        if (room.plan().isEmpty()) {
            link.request(ConfigurationProtocol.cancel(room.address()), _ -> {});
            barred(room, RoomProblem.NOT_THERE, Optional.empty());
            return;
        }
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
            return Outcome.of(news.changed(room, tx.commit()));
        });
        whenEntered.accept(room);
        if (room.features().archive()) {
            tools.history().entered(link, room.address(), () -> whenKnown.accept(room));
        } else {
            whenKnown.accept(room);
        }
        next();
    }

    /// The room refuses a presence of ours.
    void refused(ActiveRoom room, RoomPresence presence) {
        if (!underWay.contains(room)) {
            if (room.inside()) news.nickRefused(room); // another one; we keep ours
            return;
        }
        var problem = presence.problem().orElse(RoomProblem.OTHER);
        if (problem == RoomProblem.NICK_TAKEN && room.failed() < NICKS) {
            room.nick(room.nick() + "_");
            knock(room);
        } else {
            barred(room, problem, presence.reason());
        }
    }

    /// We are kept out, or put out.
    void barred(ActiveRoom room, RoomProblem problem, Optional<String> reason) {
        forget(room);
        room.plan(Optional.empty());
        tools.history().left(link, room.address());
        news.stands(room, new RoomStanding.Barred(problem, reason));
        if (problem.passing() && room.wanted()) later(room);
        next();
    }

    private void forget(ActiveRoom room) {
        underWay.remove(room);
        knocked.remove(room);
        early.remove(room);
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
}

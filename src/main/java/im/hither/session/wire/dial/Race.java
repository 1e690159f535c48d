package im.hither.session.wire.dial;

import im.hither.concurrent.Scheduler;
import im.hither.domain.ConnectionProblem;
import im.hither.domain.TriedPlace;
import im.hither.session.wire.dial.Connector.Attempt;
import im.hither.session.wire.dial.Connector.Result;
import im.hither.session.wire.dns.Family;
import im.hither.session.wire.dns.Route;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Happy Eyeballs (RFC 8305) over the places of several routes, priority by priority (XEP-0495 §4).
/// Never blocks: it moves when an address comes, an attempt ends or time has passed, on the thread
/// that says so.
final class Race {
    /// How long IPv6 addresses are waited for when those of IPv4 are there (§3).
    static final Duration RESOLUTION_DELAY = Duration.ofMillis(50);

    /// How long a host whose addresses do not come holds up those of lower priority.
    static final Duration LOOK_UP_PATIENCE = Duration.ofSeconds(2);

    private final Scheduler scheduler;
    private final Connector connector;
    private final Duration stagger;
    private final List<Candidate> candidates;
    private final List<TriedPlace> tried = new ArrayList<>();
    private final Set<String> unknown = new HashSet<>();
    private final Set<InetSocketAddress> direct = new HashSet<>();
    private final Set<InetSocketAddress> plain = new HashSet<>();
    private final Map<Running, Place> running = new LinkedHashMap<>();
    private Optional<Scheduler.Appointment> next = Optional.empty();
    private Optional<Consumer<Optional<Reached>>> listener = Optional.empty();
    private boolean due;
    private boolean waiting;
    private boolean late;
    private boolean overdue;

    /// Asks for addresses, and gives them on any thread.
    @FunctionalInterface
    interface Asking {
        void ask(String host, Family family, Consumer<List<InetAddress>> answer);
    }

    /// @param stagger between the beginning of one attempt and that of the next (§5)
    Race(List<Route> routes, Connector connector, Scheduler scheduler, Duration stagger) {
        this.candidates = routes.stream().map(Candidate::new).toList();
        this.connector = connector;
        this.scheduler = scheduler;
        this.stagger = stagger;
    }

    /// Looks for the addresses, of every host once. Called once, before [#next].
    void lookUp(Asking asking) {
        scheduler.after(LOOK_UP_PATIENCE, this::overdue);
        var hosts = new LinkedHashSet<String>();
        for (var each : candidates) hosts.add(each.route().host());
        for (var host : hosts) {
            for (var family : Family.values()) {
                asking.ask(host, family, found -> answered(host, family, found));
            }
        }
    }

    /// Leaves names to a proxy. Called once, before [#next].
    synchronized void lookNothingUp() {
        for (var each : candidates) {
            var route = each.route();
            each.settle(
                    new Place(
                            route, InetSocketAddress.createUnresolved(route.host(), route.port())));
        }
    }

    /// Goes on until the next connection; the answer is empty when there are no more places.
    synchronized void next(Consumer<Optional<Reached>> answer) {
        listener = Optional.of(answer);
        due = true;
        move();
    }

    /// Gives up; nothing of it goes on.
    synchronized void close() {
        listener = Optional.empty();
        stop();
    }

    synchronized void failed(String place, ConnectionProblem problem) {
        tried.add(new TriedPlace(place, problem));
    }

    /// What failed, in the order in which it did.
    synchronized List<TriedPlace> tried() {
        return List.copyOf(tried);
    }

    private synchronized void answered(String host, Family family, List<InetAddress> found) {
        for (var each : candidates) {
            if (!each.route().host().equals(host)) continue;
            each.answered(family, found);
            if (each.waitsForIpv6()) scheduler.after(RESOLUTION_DELAY, () -> hurry(each));
            if (each.unknown() && unknown.add(host)) {
                failed(host, new ConnectionProblem.UnknownHost(host));
            }
        }
        if (!waiting && !found.isEmpty()) scheduler.after(RESOLUTION_DELAY, this::late);
        waiting |= !found.isEmpty();
        move();
    }

    private synchronized void hurry(Candidate candidate) {
        candidate.hurry();
        move();
    }

    /// From now on a host whose addresses do not come holds up none of its own priority (XEP-0495
    /// §4.2).
    private synchronized void late() {
        late = true;
        move();
    }

    private synchronized void overdue() {
        overdue = true;
        move();
    }

    private synchronized void staggered() {
        next = Optional.empty();
        due = true;
        move();
    }

    private void move() {
        while (listener.isPresent() && due) {
            var place = place();
            if (place.isEmpty()) break;
            due = false;
            attempt(place.get());
        }
        if (isOver()) listener.ifPresent(told -> answer(told, Optional.empty()));
    }

    private Optional<Place> place() {
        var lowest = lowestThatGoesOn();
        for (var each : candidates) {
            if (each.route().priority() > lowest) return Optional.empty();
            var place = each.next();
            while (place.isPresent() && !isNew(place.get())) place = each.next();
            if (place.isPresent()) return place;
            if (each.undecided()) {
                if (!late) return Optional.empty();
                if (!overdue) lowest = each.route().priority();
            }
        }
        return Optional.empty();
    }

    private int lowestThatGoesOn() {
        return running.values().stream()
                .mapToInt(each -> each.route().priority())
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private boolean isNew(Place place) {
        return (place.route().direct() ? direct : plain).add(place.address());
    }

    private boolean isOver() {
        return running.isEmpty() && due && candidates.stream().noneMatch(Candidate::undecided);
    }

    private void attempt(Place place) {
        var started = new Running();
        running.put(started, place);
        next = Optional.of(scheduler.after(stagger, this::staggered));
        started.attempt = Optional.of(connector.connect(place, result -> ended(started, result)));
    }

    private synchronized void ended(Running which, Result result) {
        var place = Optional.ofNullable(running.remove(which));
        switch (result) {
            case Result.Connected(var socket) when place.isEmpty() || listener.isEmpty() ->
                    close(socket);
            case Result.Connected(var socket) -> {
                stop();
                var reached = new Reached(place.get().route(), place.get().toString(), socket);
                answer(listener.get(), Optional.of(reached));
            }
            case Result.Failed(var problem) -> {
                if (place.isEmpty()) return;
                failed(place.get().toString(), problem);
                if (!problem.passing()) abandon();
                next.ifPresent(Scheduler.Appointment::cancel);
                due = true;
                move();
            }
        }
    }

    /// The user has to act first: a proxy that does not know us does not for any other place.
    private void abandon() {
        stop();
        candidates.forEach(Candidate::abandon);
    }

    private void answer(Consumer<Optional<Reached>> told, Optional<Reached> reached) {
        listener = Optional.empty();
        told.accept(reached);
    }

    /// The others lose, but they may still be wanted.
    private void stop() {
        next.ifPresent(Scheduler.Appointment::cancel);
        var losers = Map.copyOf(running);
        running.clear();
        losers.forEach((loser, place) -> {
            loser.attempt.ifPresent(Attempt::cut);
            (place.route().direct() ? direct : plain).remove(place.address());
            candidates.stream()
                    .filter(each -> each.route().equals(place.route()))
                    .findFirst()
                    .ifPresent(each -> each.putBack(place));
        });
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // nothing is left to close
        }
    }

    private static final class Running {
        private Optional<Attempt> attempt = Optional.empty();
    }
}

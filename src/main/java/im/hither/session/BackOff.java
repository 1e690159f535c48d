package im.hither.session;

import im.hither.concurrent.Ticker;
import im.hither.domain.ConnectionProblem;
import im.hither.domain.ConnectionProblem.BadCertificate;
import im.hither.domain.ConnectionProblem.Conflict;
import im.hither.domain.ConnectionProblem.NoEncryption;
import im.hither.domain.ConnectionProblem.Replaced;
import im.hither.domain.ConnectionProblem.StreamRefused;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// How long to wait before the next try: from about a second up to about a minute, never the same
/// for two clients that lost the same server; longer where the server asked for distance.
final class BackOff {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /// Between these all clients come back to a server that goes down for a moment.
    private static final Duration SHUTDOWN_FROM = Duration.ofSeconds(1);

    private static final Duration SHUTDOWN_TO = Duration.ofSeconds(5);

    private static final Duration CONFLICT = Duration.ofSeconds(10);
    private static final Duration POLICY = Duration.ofMinutes(2);

    /// So many conflicts within that time, and somebody really wants this place.
    private static final int CONFLICTS = 3;

    private static final Duration CONFLICTS_WITHIN = Duration.ofMinutes(10);

    /// A session that lasted this long proves that the server serves us.
    private static final Duration PROVEN = Duration.ofSeconds(10);

    /// What is lost so soon after a doubt was lost to sleep or to the network that we have left.
    private static final Duration DOUBTED = Duration.ofSeconds(10);

    private final RandomGenerator random;
    private final Ticker ticker;
    private int failures;
    private int conflicts;
    private long firstConflict;
    private long onlineSince;
    private Optional<Long> doubted = Optional.empty();
    private boolean atOnce;

    BackOff(RandomGenerator random, Ticker ticker) {
        this.random = random;
        this.ticker = ticker;
    }

    void online() {
        onlineSince = ticker.nanos();
    }

    /// The computer has slept, or is in another network, while a session was online.
    void doubt() {
        doubted = Optional.of(ticker.nanos());
    }

    /// A session that was online has ended.
    void lost() {
        var now = ticker.nanos();
        if (now - onlineSince >= PROVEN.toNanos()) failures = 0;
        atOnce = doubted.filter(since -> now - since < DOUBTED.toNanos()).isPresent();
        if (atOnce) failures = 0;
        doubted = Optional.empty();
    }

    void networkReturns() {
        failures = 0;
    }

    void userActs() {
        failures = 0;
        conflicts = 0;
    }

    /// Whether another network can change anything about it: a certificate may have been that of a
    /// hotel.
    static boolean isOfTheNetwork(ConnectionProblem problem) {
        if (problem instanceof Conflict || problem instanceof StreamRefused) return false;
        return problem.passing()
                || problem instanceof BadCertificate
                || problem instanceof NoEncryption;
    }

    /// The same problem, or what it has become by coming again and again.
    ConnectionProblem judged(ConnectionProblem problem) {
        if (!(problem instanceof Conflict)) return problem;
        var now = ticker.nanos();
        if (conflicts == 0 || now - firstConflict > CONFLICTS_WITHIN.toNanos()) {
            firstConflict = now;
            conflicts = 0;
        }
        conflicts++;
        return conflicts < CONFLICTS ? problem : new Replaced();
    }

    /// Doubles with every failure; between half and all of that, more where the problem wants it;
    /// nothing, once, where the network is another one.
    Duration next(ConnectionProblem problem) {
        if (atOnce && isOfTheNetwork(problem)) {
            atOnce = false;
            return Duration.ZERO;
        }
        var doubled = FIRST.multipliedBy(1L << Math.min(failures, 6));
        failures++;
        var usual = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        if (problem instanceof Conflict) return CONFLICT.plus(someOf(usual));
        if (problem instanceof StreamRefused(var condition, _)) {
            return afterRefusal(condition, usual);
        }
        return someOf(usual);
    }

    private Duration afterRefusal(String condition, Duration usual) {
        return switch (condition) {
            case "policy-violation" -> someOf(POLICY);
            case "system-shutdown", "reset" ->
                    usual.compareTo(SHUTDOWN_TO) < 0
                            ? between(SHUTDOWN_FROM, SHUTDOWN_TO)
                            : someOf(usual);
            default -> someOf(usual);
        };
    }

    private Duration someOf(Duration whole) {
        return between(whole.dividedBy(2), whole);
    }

    private Duration between(Duration from, Duration to) {
        return from.plusNanos(random.nextLong(to.minus(from).toNanos()));
    }
}

package im.hither.session;

import im.hither.concurrent.Ticker;
import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before the next try: from about a second up to about a minute, never the same
/// for two clients that lost the same server.
final class BackOff {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /// A session that lasted this long proves that the server serves us.
    private static final Duration PROVEN = Duration.ofSeconds(60);

    private final RandomGenerator random;
    private final Ticker ticker;
    private int failures;
    private long onlineSince;

    BackOff(RandomGenerator random, Ticker ticker) {
        this.random = random;
        this.ticker = ticker;
    }

    void online() {
        onlineSince = ticker.nanos();
    }

    /// A session that was online has ended.
    void lost() {
        if (ticker.nanos() - onlineSince >= PROVEN.toNanos()) failures = 0;
    }

    void reset() {
        failures = 0;
    }

    /// Doubles with every failure; between half and all of that.
    Duration next() {
        var doubled = FIRST.multipliedBy(1L << Math.min(failures, 6));
        failures++;
        var whole = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return whole.dividedBy(2).plusNanos(random.nextLong(whole.dividedBy(2).toNanos()));
    }
}

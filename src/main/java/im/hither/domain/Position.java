package im.hither.domain;

import java.time.Instant;

/// Where a message stands in its conversation: archive order, provisional until the archive knows
/// the message. Comparable within one account's archive; the number itself means nothing.
public record Position(long value) implements Comparable<Position> {
    private static final int NANOSECOND_BITS = 30;
    private static final long LAST_SECOND = (1L << (63 - NANOSECOND_BITS)) - 1;

    /// Before every message.
    public static final Position START = new Position(Long.MIN_VALUE);

    /// After every message.
    public static final Position END = new Position(Long.MAX_VALUE);

    /// The first place of a moment. Archives count in seconds or milliseconds, so there is room for
    /// a million messages before the next one; the order itself never comes from the clock.
    public static Position at(Instant moment) {
        var seconds = Math.clamp(moment.getEpochSecond(), -LAST_SECOND, LAST_SECOND);
        return new Position((seconds << NANOSECOND_BITS) + moment.getNano());
    }

    /// The moment that it is a place of, to the second.
    public Instant moment() {
        return Instant.ofEpochSecond(value >> NANOSECOND_BITS);
    }

    /// The place right behind this one.
    public Position next() {
        return new Position(value + 1);
    }

    /// The place right before this one.
    public Position previous() {
        return new Position(value - 1);
    }

    @Override
    public int compareTo(Position other) {
        return Long.compare(value, other.value);
    }
}

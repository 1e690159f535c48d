package im.hither.domain;

/// Where a message stands in its conversation: archive order, provisional until the archive knows
/// the message. Comparable within one account's archive; the number itself means nothing.
public record Position(long value) implements Comparable<Position> {
    /// Before every message.
    public static final Position START = new Position(Long.MIN_VALUE);

    /// After every message.
    public static final Position END = new Position(Long.MAX_VALUE);

    @Override
    public int compareTo(Position other) {
        return Long.compare(value, other.value);
    }
}

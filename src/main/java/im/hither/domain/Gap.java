package im.hither.domain;

/// A stretch of a conversation that was not fetched yet: what stands there nobody here knows.
///
/// @param after the place up to which the history before it is held; [Position#START] where nothing
///   is
/// @param before the place from which on the history is held again
public record Gap(Position after, Position before) {
    /// Whether a part of it lies between these two places.
    public boolean isBetween(Position one, Position other) {
        return after.compareTo(other) < 0 && before.compareTo(one) > 0 && one.compareTo(other) < 0;
    }
}

package im.hither.feature.search;

import java.util.List;

/// What a search gave.
///
/// @param hits the newest first
/// @param reach whether that is everything
public record Found(List<Hit> hits, Reach reach) {
    static final Found NOTHING = new Found(List.of(), Reach.ALL);

    public Found {
        hits = List.copyOf(hits);
    }

    /// How far was searched.
    public enum Reach {
        /// Everything that is held.
        ALL,
        /// There may be more further back.
        MORE,
        /// What was typed is so short that the messages stored last were looked through, and no
        /// others.
        RECENT,
        /// So many messages came lately that not all of them can be found yet.
        STILL_READING
    }
}

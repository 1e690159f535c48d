package im.hither.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How far the older history of an account was fetched.
///
/// @param entries how much of the archive is here
/// @param span how much of its time that is, where the server tells when its archive begins
public record HistoryProgress(Stage stage, long entries, Optional<Span> span) {
    public static final HistoryProgress UNKNOWN = new HistoryProgress(Stage.UNKNOWN, 0);

    /// What is done about the rest.
    public enum Stage {
        /// Nothing is known of an archive: not asked yet, or the server has none.
        UNKNOWN,
        /// It is fetched in the background.
        FETCHING,
        /// The user has paused that.
        PAUSED,
        /// All of it is here.
        COMPLETE
    }

    /// @param begins when the oldest entry of the archive was made
    /// @param held from when on everything is here
    /// @param ends when the newest entry was made
    public record Span(Instant begins, Instant held, Instant ends) {
        /// Which part of the time is here, from 0 to 100.
        public int percent() {
            var whole = Duration.between(begins, ends).toSeconds();
            var here = Duration.between(held, ends).toSeconds();
            return whole <= 0 ? 100 : Math.clamp(100 * here / whole, 0, 100);
        }
    }

    /// Of an archive that does not tell when it begins.
    public HistoryProgress(Stage stage, long entries) {
        this(stage, entries, Optional.empty());
    }
}

package im.hither.domain;

/// How far the older history of an account was fetched.
///
/// @param entries how much of the archive is here
public record HistoryProgress(Stage stage, long entries) {
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
}

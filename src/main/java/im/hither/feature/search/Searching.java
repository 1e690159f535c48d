package im.hither.feature.search;

/// What the window and the command line ask for. Waits for a database thread.
public interface Searching {
    /// The newest messages that are what is searched for, at most `limit`.
    Found search(SearchQuery query, Scope scope, int limit);
}

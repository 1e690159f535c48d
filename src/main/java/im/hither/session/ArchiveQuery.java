package im.hither.session;

/// Which page of the own archive is wanted (XEP-0313 §4, XEP-0059).
public sealed interface ArchiveQuery {
    int limit();

    /// The newest page.
    record Newest(int limit) implements ArchiveQuery {}

    /// The page right before the message with this archive id.
    record Before(String id, int limit) implements ArchiveQuery {}

    /// The page right after it.
    record After(String id, int limit) implements ArchiveQuery {}
}

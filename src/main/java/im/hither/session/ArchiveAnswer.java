package im.hither.session;

/// What became of an [ArchiveQuery].
public sealed interface ArchiveAnswer {
    record Page(ArchivePage page) implements ArchiveAnswer {}

    /// The id that was referred to is not in the archive (any more), `item-not-found`.
    record UnknownId() implements ArchiveAnswer {}

    /// The server keeps no archive for us, or will not say.
    record Unsupported() implements ArchiveAnswer {}

    /// No answer for now.
    record None(String reason) implements ArchiveAnswer {}
}

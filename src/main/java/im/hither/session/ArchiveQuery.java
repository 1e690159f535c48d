package im.hither.session;

import im.hither.domain.Archive;
import java.util.Optional;
import org.jxmpp.jid.BareJid;

/// Which page of an archive is wanted (XEP-0313 §4, XEP-0059).
///
/// @param with only what was said with this person (§4.1.1); everything when empty
/// @param words only messages with these words, as the server finds them
/// @param limit so many messages at most; servers may give fewer. 0 asks how many there are
public record ArchiveQuery(
        Archive archive, Optional<BareJid> with, Optional<Words> words, Range range, int limit) {
    /// A page of everything, or of everything with one person.
    public ArchiveQuery(Archive archive, Optional<BareJid> with, Range range, int limit) {
        this(archive, with, Optional.empty(), range, limit);
    }

    /// What to look for, and the field of the form that this server takes it in (XEP-0431 §3).
    public record Words(String field, String text) {}

    /// A page of everything in the archive.
    public static ArchiveQuery all(Archive archive, Range range, int limit) {
        return new ArchiveQuery(archive, Optional.empty(), range, limit);
    }

    /// Where the page lies.
    public sealed interface Range {}

    /// At the archive's end.
    public record Newest() implements Range {}

    /// Right before the message with this archive id.
    public record Before(String id) implements Range {}

    /// Right after it.
    public record After(String id) implements Range {}

    /// Right before it, all of which was read already: to see whether something came in between.
    public record Again(String id) implements Range {}
}

package im.hither.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jivesoftware.smack.packet.Message;

/// One page of the own archive, oldest first, as the server sent it for a query of ours.
///
/// @param first the archive id of the page's oldest message, `last` of its newest, as the server
///   counts them: a message that could not be parsed is missing from the results
/// @param complete there is nothing further in the direction that was asked
public record ArchivePage(
        ArchiveQuery query,
        List<Result> results,
        Optional<String> first,
        Optional<String> last,
        boolean complete) {
    public ArchivePage {
        results = List.copyOf(results);
    }

    /// @param id the archive's id
    /// @param stamp when the archive took it
    public record Result(String id, Instant stamp, Message message) {}
}

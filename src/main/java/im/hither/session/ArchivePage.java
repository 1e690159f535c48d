package im.hither.session;

import im.hither.domain.SentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jivesoftware.smack.packet.Message;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;

/// One page of an archive, oldest first, as the server sent it for a query of ours.
///
/// @param first the archive id of the page's oldest message, `last` of its newest, as the server
///   counts them: a message that could not be parsed is missing from the results
/// @param complete there is nothing further in the direction that was asked
/// @param count how many messages match the query, over all pages, where the server says so
public record ArchivePage(
        ArchiveQuery query,
        List<Result> results,
        Optional<String> first,
        Optional<String> last,
        boolean complete,
        OptionalInt count) {
    public ArchivePage {
        results = List.copyOf(results);
    }

    /// @param id the archive's id
    /// @param stamp when the archive took it
    public record Result(String id, Instant stamp, Message message) {
        /// Under which id its author sent it.
        public Optional<SentId> sentId() {
            return Optional.ofNullable(message.getStanzaId()).map(SentId::new);
        }

        /// With whom the owner of the archive exchanged it; themselves where nobody else is named.
        public BareJid peer(BareJid owner) {
            var from = bare(message.getFrom(), owner);
            return from.equals(owner) ? bare(message.getTo(), owner) : from;
        }

        private static BareJid bare(@Nullable Jid address, BareJid owner) {
            return address == null ? owner : address.asBareJid();
        }
    }
}

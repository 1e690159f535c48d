package im.hither.session;

import java.util.Optional;

/// A stored [Outgoing].
///
/// @param sealed what goes over the wire, once it was sealed; a retry sends the same again
/// @param refusal why it will not go, once that is known
public record OutboxRow(
        long id, Outgoing outgoing, Optional<String> sealed, Optional<String> refusal) {
    public OutboxRow(long id, Outgoing outgoing, Optional<String> sealed) {
        this(id, outgoing, sealed, Optional.empty());
    }

    OutboxRow sealed(String stanza) {
        return new OutboxRow(id, outgoing, Optional.of(stanza), Optional.empty());
    }

    OutboxRow refused(String reason) {
        return new OutboxRow(id, outgoing, Optional.empty(), Optional.of(reason));
    }
}

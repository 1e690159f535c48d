package im.hither.session;

import java.util.Optional;

/// A stored [Outgoing].
///
/// @param sealed what goes over the wire, once it was sealed; a retry sends the same again
public record OutboxRow(long id, Outgoing outgoing, Optional<String> sealed) {
    OutboxRow sealed(String stanza) {
        return new OutboxRow(id, outgoing, Optional.of(stanza));
    }
}

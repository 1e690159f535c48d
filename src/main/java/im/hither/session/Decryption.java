package im.hither.session;

import im.hither.storage.Transaction;
import java.util.function.Consumer;

/// Opens what came encrypted. Called on the account's thread before the transaction, against the
/// account's own copy of its keys.
public interface Decryption {
    /// Opens nothing.
    Decryption NONE = incoming -> new Opened(incoming.envelope(), _ -> {}, () -> {});

    Opened open(Incoming incoming);

    /// @param envelope with what stood inside, where it could be opened
    /// @param keep stores what opening changed, in the message's transaction
    /// @param adopt replaces the copy of the keys, after the commit
    record Opened(Envelope envelope, Consumer<Transaction> keep, Runnable adopt) {}
}

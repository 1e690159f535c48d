package im.hither.session;

import im.hither.domain.AccountId;
import im.hither.storage.Transaction;
import java.util.function.Consumer;

/// Opens what came encrypted. Called on the account's thread before the transaction, against the
/// account's own copy of its keys.
public interface Decryption {
    /// Opens nothing.
    Decryption NONE = incoming -> new Opened(incoming.envelope(), _ -> {}, () -> {});

    Opened open(Incoming incoming);

    /// Opens what was stored as it came, in its turn now.
    default Opened reopen(Incoming incoming) {
        return open(incoming);
    }

    /// What was opened or sealed last for this account was not stored: the copy of the keys is what
    /// is stored.
    default void undone(AccountId account) {}

    /// @param envelope with what stood inside, where it could be opened
    /// @param keep stores what opening changed, in the message's transaction
    /// @param adopt replaces the copy of the keys, after the commit
    record Opened(Envelope envelope, Consumer<Transaction> keep, Runnable adopt) {}
}

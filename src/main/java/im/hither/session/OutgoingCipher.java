package im.hither.session;

import im.hither.storage.Transaction;
import java.util.function.Consumer;

/// Turns what is to be said into what goes over the wire. Called on the account's thread, outside
/// any transaction.
public interface OutgoingCipher {
    /// Everything in clear.
    OutgoingCipher NONE = outgoing -> new Sealed(outgoing.stanza(), _ -> {});

    Sealed seal(Outgoing outgoing);

    /// @param stanza what goes over the wire
    /// @param keep stores what sealing changed, in the transaction that stores the stanza
    record Sealed(String stanza, Consumer<Transaction> keep) {}
}

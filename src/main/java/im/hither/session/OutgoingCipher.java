package im.hither.session;

import im.hither.domain.AccountId;
import im.hither.storage.Transaction;
import java.util.function.Function;

/// Turns what is to be said into what goes over the wire. Called on the account's thread, outside
/// any transaction.
public interface OutgoingCipher {
    /// Everything in clear, for accounts that nobody encrypts for.
    OutgoingCipher NONE = outgoing -> new Clear(outgoing.stanza(), Clearance.NOBODY_ENCRYPTS);

    Sealing seal(Outgoing outgoing);

    /// What was sealed last was not stored: the copy of the keys is what is stored.
    default void undone(AccountId account) {}

    /// What became of it. There is no other way to the wire, so nothing leaves unsealed but what a
    /// [Clearance] is given for.
    sealed interface Sealing {}

    /// @param stanza what goes over the wire
    /// @param keep stores what sealing changed, in the transaction that stores the stanza
    record Sealed(String stanza, Function<Transaction, Outcome> keep) implements Sealing {}

    /// It goes as it is.
    record Clear(String stanza, Clearance why) implements Sealing {}

    /// Keys are being fetched: this and all that follows it in its conversation waits.
    record Waiting() implements Sealing {}

    /// It cannot be sealed, and will not go.
    ///
    /// @param reason becomes the message's, one of those of [Refusal]
    record Refused(String reason) implements Sealing {}

    /// Why something may leave without encryption.
    enum Clearance {
        /// Nobody wrote it: a receipt, a typing notice, an exchange of keys.
        NO_CONTENT,
        /// The user decided so for this conversation or this message.
        CHOSEN,
        /// The other side is no person, or cannot be encrypted for at all.
        NO_PERSON,
        /// The account has no encryption.
        NOBODY_ENCRYPTS
    }
}

package im.hither.feature.message;

import im.hither.domain.Account;
import im.hither.domain.ChatMessage;
import im.hither.domain.Conversation;
import im.hither.session.Outcome;
import im.hither.storage.Transaction;

/// Hears, in the transaction that stores it, that we have read further.
@FunctionalInterface
public interface ReadListener {
    /// @param upTo the newest message that was read
    Outcome read(Transaction tx, Account account, Conversation conversation, ChatMessage upTo);
}

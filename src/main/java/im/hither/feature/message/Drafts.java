package im.hither.feature.message;

import im.hither.domain.ConversationId;
import im.hither.storage.Transaction;

/// Forgets what was being typed, in the transaction that stores it as a message.
@FunctionalInterface
public interface Drafts {
    void clear(Transaction tx, ConversationId conversation);
}

package im.hither.session;

import im.hither.domain.AccountId;
import im.hither.domain.ConversationId;
import im.hither.domain.MessageId;
import im.hither.domain.Protection;
import im.hither.domain.SentId;
import java.util.Optional;

/// A message stanza that has to leave, whatever happens to this process.
///
/// @param message the stored message it carries, empty for receipts and the like
/// @param stanza the whole `<message/>` in clear, as XML with its address and id
/// @param protection how it may leave, decided when it was written
public record Outgoing(
        AccountId account,
        ConversationId conversation,
        Optional<MessageId> message,
        SentId id,
        String stanza,
        Protection protection) {
    /// As its conversation is when it leaves.
    public Outgoing(
            AccountId account,
            ConversationId conversation,
            Optional<MessageId> message,
            SentId id,
            String stanza) {
        this(account, conversation, message, id, stanza, Protection.CONVERSATION);
    }
}

package im.hither.session;

import im.hither.domain.AccountId;
import im.hither.domain.ConversationId;
import im.hither.domain.ConversationKind;
import org.jxmpp.jid.BareJid;

/// Finds the conversation with somebody, made where there is none. Database threads or waiting for
/// them.
public interface Conversations {
    ConversationId of(AccountId account, BareJid peer, ConversationKind kind);
}

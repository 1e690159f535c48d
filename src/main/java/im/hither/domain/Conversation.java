package im.hither.domain;

import org.jxmpp.jid.BareJid;

/// One account with one contact or room.
public record Conversation(
        ConversationId id, AccountId account, BareJid address, ConversationKind kind) {}

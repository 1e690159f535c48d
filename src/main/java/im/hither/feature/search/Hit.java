package im.hither.feature.search;

import im.hither.domain.AccountId;
import im.hither.domain.ChatMessage;
import org.jxmpp.jid.BareJid;

/// A message that was found.
///
/// @param account whose conversation it is, `address` with whom
/// @param name what the other side is called
public record Hit(
        ChatMessage message, AccountId account, BareJid address, String name, Snippet snippet) {}

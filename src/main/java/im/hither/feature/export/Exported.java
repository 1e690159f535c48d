package im.hither.feature.export;

import im.hither.domain.ConversationId;
import org.jxmpp.jid.BareJid;

/// A conversation in the file: with whom, what they are called, and as whom we speak.
public record Exported(ConversationId id, BareJid account, BareJid address, String name) {}

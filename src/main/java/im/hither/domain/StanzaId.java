package im.hither.domain;

import org.jxmpp.jid.BareJid;

/// The id an archive or a room gave a message (XEP-0359 §3), with who gave it; only trusted ones
/// become a value of this type.
public record StanzaId(String value, BareJid by) {}

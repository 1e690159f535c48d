package im.hither.feature.trust;

import im.hither.feature.omemo.ratchet.Bytes;
import org.jxmpp.jid.BareJid;

/// What a device says about one key (XEP-0434).
///
/// @param key 32 bytes; we write the form on Ed25519, others may mean the other curve
/// @param trusted whether it vouches for the key, or warns of it
public record Statement(BareJid owner, Bytes key, boolean trusted) {}

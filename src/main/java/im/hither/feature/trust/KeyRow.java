package im.hither.feature.trust;

import im.hither.domain.TrustLevel;
import org.jxmpp.jid.BareJid;

/// A device and its key, as they are shown.
///
/// @param name its label, or its number
/// @param thisDevice whether it is the one that shows them
public record KeyRow(
        BareJid owner, String name, String fingerprint, TrustLevel trust, boolean thisDevice) {}

package im.hither.feature.trust;

import im.hither.domain.TrustLevel;
import java.util.Optional;
import org.jxmpp.jid.BareJid;

/// A device and its key, as they are shown.
///
/// @param name its label, or its number
/// @param fingerprint empty while its key is not known
/// @param shown another key that came under its number, where it is suspect
/// @param how how its key came to be trusted or not, in words
/// @param seen when it was heard of, in words
public record KeyRow(
        BareJid owner,
        int device,
        Kind kind,
        String name,
        String fingerprint,
        Optional<String> shown,
        TrustLevel trust,
        String how,
        String seen) {
    public enum Kind {
        THEIRS,
        /// The one that shows them.
        THIS_DEVICE,
        /// Another one of ours.
        OURS,
        /// None: somebody has no device that could read anything.
        NONE
    }
}

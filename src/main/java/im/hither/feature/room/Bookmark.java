package im.hither.feature.room;

import im.hither.domain.NotifyLevel;
import java.util.Optional;
import org.jxmpp.jid.BareJid;

/// A room as all programs of the account remember it (XEP-0402).
///
/// @param autojoin they are in it whenever they are online
/// @param extensions what other programs keep with it, as XML; kept as it is
public record Bookmark(
        BareJid room,
        Optional<String> name,
        boolean autojoin,
        Optional<String> nick,
        Optional<String> password,
        Optional<String> extensions) {
    /// Which messages call us, where that was chosen (XEP-0492).
    Optional<NotifyLevel> notifies() {
        return extensions.flatMap(NotifyProtocol::level);
    }
}

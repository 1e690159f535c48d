package im.hither.feature.room;

import java.util.Locale;
import org.jxmpp.jid.BareJid;

/// A room that its service lists for everybody.
public record PublicRoom(BareJid address, String name) {
    /// Whether some words stand in its name or address.
    ///
    /// @param words in lower case
    boolean has(String words) {
        return name.toLowerCase(Locale.ROOT).contains(words) || address.toString().contains(words);
    }
}

package im.hither.feature.room;

import org.jxmpp.jid.parts.Resourcepart;
import org.jxmpp.stringprep.XmppStringprepException;

/// Names in rooms.
final class Nick {
    private Nick() {}

    /// Whether a text can be one.
    static boolean fits(String text) {
        if (text.isBlank()) return false;
        try {
            var _ = Resourcepart.from(text);
            return true;
        } catch (XmppStringprepException unfit) {
            return false;
        }
    }
}

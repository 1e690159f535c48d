package im.hither.feature.room;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.stringprep.XmppStringprepException;

/// Addresses of rooms: of those that are typed, and of those that are made.
final class RoomAddresses {
    private RoomAddresses() {}

    /// What stands in a link to a room: `xmpp:room@place?join`.
    static String plain(String typed) {
        var text = typed.strip();
        if (text.startsWith("xmpp:")) text = text.substring("xmpp:".length());
        var query = text.indexOf('?');
        return query < 0 ? text : text.substring(0, query);
    }

    /// Of the name what an address can have; a private group's cannot be guessed.
    static Optional<BareJid> made(String name, RoomPlan.Kind kind, BareJid place) {
        var first =
                Normalizer.normalize(name, Normalizer.Form.NFKD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\p{M}+", "")
                        .replaceAll("[^\\p{IsAlphabetic}\\p{IsDigit}]+", "-")
                        .replaceAll("^-|-$", "");
        var tail =
                kind == RoomPlan.Kind.GROUP
                        ? "-" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36)
                        : "";
        try {
            var part = first.isEmpty() ? "room" : first;
            return Optional.of(JidCreate.bareFrom(part + tail + "@" + place));
        } catch (XmppStringprepException unfit) {
            return Optional.empty();
        }
    }
}

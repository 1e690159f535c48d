package im.hither.text;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// Reads the address of a person as people type and paste it.
public final class Addresses {
    private static final String SCHEME = "xmpp:";
    private static final Pattern JOIN = Pattern.compile("join(?![^;&#])");

    private Addresses() {}

    /// `name@example.org` or `xmpp:name@example.org`, with whatever space around it; empty where it
    /// is none.
    public static Optional<BareJid> read(String typed) {
        var text = typed.strip();
        var bare = text.startsWith(SCHEME) ? text.substring(SCHEME.length()) : text;
        var person = bare.indexOf('@') > 0 && bare.indexOf('@') == bare.lastIndexOf('@');
        return person
                ? Optional.ofNullable(JidCreate.entityBareFromOrNull(bare))
                : Optional.empty();
    }

    /// Whether an `xmpp:` link leads into a room (XEP-0045 §17.1).
    public static boolean isJoin(String link) {
        int query = link.indexOf('?');
        return query >= 0 && JOIN.matcher(link).region(query + 1, link.length()).lookingAt();
    }

    /// Whom an `xmpp:` link leads to, whatever it wants to be done there (XEP-0147); empty where
    /// that is nobody.
    public static Optional<BareJid> ofLink(String link) {
        if (!link.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) return Optional.empty();
        int end = SCHEME.length();
        while (end < link.length() && "/?#".indexOf(link.charAt(end)) < 0) end++;
        try {
            var address = link.substring(SCHEME.length(), end).replace("+", "%2B");
            return read(URLDecoder.decode(address, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }
}

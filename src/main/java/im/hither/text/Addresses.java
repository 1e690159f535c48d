package im.hither.text;

import java.util.Optional;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// Reads the address of a person as people type and paste it.
public final class Addresses {
    private static final String SCHEME = "xmpp:";

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
}

package im.hither.domain;

import org.jxmpp.jid.BareJid;

/// What two messages of one conversation share when they are by the same author: the address in a
/// chat; in a room the occupant id, or the nick alone where the room gives no such ids (XEP-0308
/// §4, XEP-0421 §3).
public record AuthorKey(String value) {
    static final String BY_ID = "id:";
    static final String BY_NICK = "nick:";

    public static AuthorKey of(BareJid address) {
        return new AuthorKey(address.toString());
    }

    public static AuthorKey of(Occupant occupant) {
        return new AuthorKey(
                occupant.id()
                        .map(id -> BY_ID + id.value())
                        .orElseGet(() -> BY_NICK + occupant.nick()));
    }
}

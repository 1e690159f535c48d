package im.hither.feature.room;

import im.hither.session.AccountLink;
import org.jxmpp.jid.BareJid;

/// Brings what was said in a room while we were not there. Account thread.
public interface RoomHistory {
    /// We are in a room that keeps an archive; `known` runs once what we missed is here.
    void entered(AccountLink link, BareJid room, Runnable known);

    /// Something was said there.
    void stirred(AccountLink link, BareJid room);

    void left(AccountLink link, BareJid room);
}

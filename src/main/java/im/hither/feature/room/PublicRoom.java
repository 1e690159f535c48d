package im.hither.feature.room;

import org.jxmpp.jid.BareJid;

/// A room that its service lists for everybody.
public record PublicRoom(BareJid address, String name) {}

package im.hither.session;

import org.jivesoftware.smack.packet.Presence;
import org.jxmpp.jid.BareJid;

/// A presence that may come from a room.
///
/// @param from the room, or a person
public record ShownPresence(BareJid from, Presence stanza) {}

package im.hither.domain;

import java.util.Optional;
import org.jxmpp.jid.BareJid;

/// A person in a room, as the room shows them.
///
/// @param address the person's own, where the room tells it to us
public record Occupant(Optional<OccupantId> id, String nick, Optional<BareJid> address) {}

package im.hither.feature.room;

import java.util.Optional;
import org.jxmpp.jid.BareJid;

/// Somebody who is something to a room, present or not (XEP-0045 §9.5).
public record Member(BareJid address, Affiliation affiliation, Optional<String> nick) {}

package im.hither.session;

import im.hither.domain.OccupantId;
import java.util.Optional;
import org.jxmpp.jid.BareJid;

/// What is known of a room that we are in, as far as it takes to believe what comes from it.
public interface JoinedRoom {
    BareJid address();

    /// Our nick there.
    String nick();

    /// Our own occupant id, where the room gives them.
    Optional<OccupantId> self();

    /// The room announces `urn:xmpp:sid:0`: it gives stable ids and removes forged ones (XEP-0359
    /// §5).
    boolean givesStanzaIds();

    /// The room announces `urn:xmpp:occupant-id:0`, so that nobody can make up theirs (XEP-0421
    /// §3.2).
    boolean givesOccupantIds();

    /// The address of the person that has a nick now, where the room tells it to us.
    Optional<BareJid> address(String nick);
}

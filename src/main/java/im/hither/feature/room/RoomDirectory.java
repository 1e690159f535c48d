package im.hither.feature.room;

import im.hither.domain.AccountId;
import java.util.List;
import java.util.Optional;
import org.jxmpp.jid.BareJid;

/// Where rooms are. Everything here waits for a server.
public interface RoomDirectory {
    /// The server's own place for rooms, where new ones are made; empty where it has none.
    Optional<BareJid> service(AccountId account);

    /// The public rooms of a place.
    Reply<List<PublicRoom>> search(AccountId account, BareJid service);
}

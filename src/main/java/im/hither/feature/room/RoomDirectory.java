package im.hither.feature.room;

import im.hither.domain.AccountId;
import java.util.List;
import java.util.Optional;
import org.jxmpp.jid.BareJid;

/// Where rooms are. Everything here waits for a server.
public interface RoomDirectory {
    /// The server's own place for rooms, where new ones are made; empty where it has none.
    Optional<BareJid> service(AccountId account);

    /// The server's own directory of rooms everywhere (XEP-0433); empty where it has none.
    Optional<BareJid> index(AccountId account);

    /// What a directory, or a place, has for some words: in names, addresses and descriptions.
    Reply<List<PublicRoom>> find(AccountId account, BareJid where, String words);

    /// The public rooms of a place.
    Reply<List<PublicRoom>> search(AccountId account, BareJid service);
}

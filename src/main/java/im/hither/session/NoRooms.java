package im.hither.session;

import im.hither.domain.AccountId;
import im.hither.domain.ConversationId;
import im.hither.domain.Occupant;
import java.util.Optional;
import org.jxmpp.jid.BareJid;

/// For accounts that are in no room.
final class NoRooms implements Rooms {
    @Override
    public Optional<JoinedRoom> joined(AccountId account, BareJid room) {
        return Optional.empty();
    }

    @Override
    public boolean presence(AccountId account, ShownPresence presence) {
        return false;
    }

    @Override
    public boolean waits(AccountId account, ConversationId conversation) {
        return false;
    }

    @Override
    public Optional<Occupant> self(AccountId account, BareJid room) {
        return Optional.empty();
    }
}

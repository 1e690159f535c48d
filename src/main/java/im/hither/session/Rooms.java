package im.hither.session;

import im.hither.domain.AccountId;
import im.hither.domain.ConversationId;
import im.hither.domain.Occupant;
import java.util.Optional;
import org.jxmpp.jid.BareJid;

/// The rooms that accounts are in. Account thread, but for [#self].
public interface Rooms {
    /// We are in no room.
    Rooms NONE = new NoRooms();

    /// The room, where we are in it.
    Optional<JoinedRoom> joined(AccountId account, BareJid room);

    /// Takes a presence where it comes from a room that we are in or want to be in; false for those
    /// between people.
    boolean presence(AccountId account, ShownPresence presence);

    /// Whether what is written there has to wait: the conversation is a room, and we are not in it
    /// or do not know yet what of ours arrived.
    boolean waits(AccountId account, ConversationId conversation);

    /// Who we are in a room, or would be; any thread.
    Optional<Occupant> self(AccountId account, BareJid room);
}

package im.hither.feature.room;

import im.hither.domain.AccountId;
import im.hither.domain.ConversationId;
import im.hither.domain.NotifyLevel;
import java.util.List;
import java.util.Optional;
import org.jxmpp.jid.BareJid;

/// What screens and commands ask of rooms: being in them. Waits for the database or the account's
/// thread; what becomes of a command is told by the events that follow.
public interface RoomAccess {
    List<RoomSummary> rooms();

    Optional<RoomSummary> room(ConversationId conversation);

    Optional<RoomSummary> room(AccountId account, BareJid address);

    /// Who is in it now; from memory.
    List<Participant> people(ConversationId room);

    /// Who belongs to a private group and is not there; from memory.
    List<Participant> away(ConversationId room);

    /// Goes into a room and stays there over restarts; its conversation.
    ///
    /// @param nick the name to have there; the one had before, or the address's first part, when
    ///   empty
    /// @param password kept as a secret; wiped by this
    ConversationId join(
            AccountId account, BareJid room, Optional<String> nick, Optional<char[]> password);

    /// Makes a new room and goes into it.
    ConversationId create(AccountId account, BareJid room, Optional<String> nick, RoomPlan plan);

    /// Goes out of a room, for good; its history stays.
    void leave(ConversationId room);

    /// Takes another name there.
    void rename(ConversationId room, String nick);

    /// Has a name kept for us there, so that nobody else can take it. Waits for the room's server.
    Reply<Boolean> reserve(ConversationId room, String nick);

    /// Says what the room is about, for all.
    void subject(ConversationId room, String subject);

    /// Which of its messages call us, on all our devices.
    void notifies(ConversationId room, NotifyLevel level);

    /// The conversation with one person in it, whom a nick stands for; empty where the room is not
    /// known.
    Optional<ConversationId> privately(ConversationId room, String nick);

    /// What one has to know before one writes there; empty where it is a room as usual, or none.
    Optional<RoomHint> hint(ConversationId conversation);

    /// Running rooms.
    RoomAdministration administration();

    /// Being asked into rooms.
    RoomInvitations invitations();

    /// Finding rooms.
    RoomDirectory directory();
}

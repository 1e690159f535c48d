package im.hither.feature.room;

import im.hither.domain.ConversationId;
import im.hither.domain.MessageId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jxmpp.jid.BareJid;

/// What those who run a room ask of it. Everything here waits for the room's server.
public interface RoomAdministration {
    /// Everybody who is something to the room, present or not.
    Reply<List<Member>> members(ConversationId room);

    Reply<Boolean> affiliation(
            ConversationId room, BareJid person, Affiliation affiliation, Optional<String> reason);

    Reply<Boolean> role(ConversationId room, String nick, RoomRole role, Optional<String> reason);

    /// Whether we may remove what others said there; from memory.
    boolean moderates(ConversationId room);

    /// Removes what somebody said, for everybody (XEP-0425); how many messages that were.
    ///
    /// @param all everything that is held of whoever said it
    Reply<Integer> moderate(
            ConversationId room, MessageId message, boolean all, Optional<String> reason);

    /// What its owner may set.
    Reply<List<Setting>> settings(ConversationId room);

    Reply<Boolean> configure(ConversationId room, Map<String, List<String>> wishes);

    /// Ends the room for everybody.
    Reply<Boolean> destroy(ConversationId room, String reason);

    /// Invites somebody in our own name; where the room is for members alone they become one first,
    /// and where we may not do that, the room is asked to invite them.
    Reply<Boolean> invite(ConversationId room, BareJid person, Optional<String> reason);
}

package im.hither.feature.omemo;

import im.hither.domain.Conversation;
import im.hither.domain.ConversationId;
import im.hither.domain.ConversationKind;
import im.hither.feature.room.MembershipRepository;
import im.hither.storage.Snapshot;
import java.util.List;
import org.jxmpp.jid.BareJid;

/// Whom what is written in a conversation is for: one person, or all who belong to a private group.
final class Audience {
    private final MembershipRepository memberships = new MembershipRepository();

    /// Whether a room is one where it is known who reads.
    boolean isPrivate(Snapshot snapshot, ConversationId room) {
        return memberships.isPrivate(snapshot, room);
    }

    /// Everybody but ourselves.
    List<BareJid> of(Snapshot snapshot, Conversation conversation, BareJid self) {
        return conversation.kind() == ConversationKind.ROOM
                ? members(snapshot, conversation.id(), self)
                : List.of(conversation.address());
    }

    /// The others of a private group, present or not.
    List<BareJid> members(Snapshot snapshot, ConversationId room, BareJid self) {
        return memberships.members(snapshot, room).stream()
                .filter(each -> !each.equals(self))
                .toList();
    }
}

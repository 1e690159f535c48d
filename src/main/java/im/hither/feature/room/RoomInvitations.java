package im.hither.feature.room;

import im.hither.domain.ConversationId;
import java.util.List;

/// Who asks us into rooms, and our answers. Waits for the database or the account's thread.
public interface RoomInvitations {
    /// Those without an answer, the newest first.
    List<Invitation> open();

    /// Goes into the room; its conversation.
    ConversationId accept(Invitation invitation);

    /// Does not go there. Whoever invited is told where they are a contact.
    void decline(Invitation invitation);
}

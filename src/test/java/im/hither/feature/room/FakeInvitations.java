package im.hither.feature.room;

import im.hither.domain.ConversationId;
import java.util.ArrayList;
import java.util.List;

/// Invitations that are as the test says; notes the answers.
public final class FakeInvitations implements RoomInvitations {
    public final List<Invitation> open = new ArrayList<>();
    private final List<String> wanted;

    FakeInvitations(List<String> wanted) {
        this.wanted = wanted;
    }

    @Override
    public List<Invitation> open() {
        return List.copyOf(open);
    }

    @Override
    public ConversationId accept(Invitation invitation) {
        wanted.add("accept " + invitation.room());
        return FakeRoomAccess.id(invitation.room());
    }

    @Override
    public void decline(Invitation invitation) {
        wanted.add("decline " + invitation.room());
    }
}

package im.hither.feature.room;

import im.hither.domain.ConversationId;
import im.hither.domain.RoomEvent.InvitationsChanged;
import im.hither.session.AccountLink;
import im.hither.session.Outcome;
import im.hither.session.SessionManager;
import java.util.List;
import java.util.Optional;

/// Answers to those who ask us into rooms.
final class InvitationService implements RoomInvitations {
    private final RoomTools tools;
    private final SessionManager sessions;
    private final RoomAccess rooms;

    InvitationService(RoomTools tools, SessionManager sessions, RoomAccess rooms) {
        this.tools = tools;
        this.sessions = sessions;
        this.rooms = rooms;
    }

    @Override
    public List<Invitation> open() {
        return tools.database().read(tools.invitations()::open);
    }

    @Override
    public ConversationId accept(Invitation invitation) {
        return rooms.join(
                invitation.account(),
                invitation.room(),
                Optional.empty(),
                invitation.password().map(String::toCharArray));
    }

    @Override
    public void decline(Invitation invitation) {
        sessions.link(invitation.account())
                .ifPresent(link -> link.submit(() -> decline(link, invitation)));
    }

    private void decline(AccountLink link, Invitation invitation) {
        link.commit(tx ->
                tools.invitations()
                                .settle(
                                        tx,
                                        invitation.account(),
                                        invitation.room(),
                                        tools.clock().instant())
                        ? Outcome.of(
                                new InvitationsChanged(
                                        invitation.account(), tx.commit(), invitation.room()))
                        : Outcome.NONE);
        if (invitation.throughRoom() && invitation.known()) { // strangers are told nothing of us
            link.send(InvitationProtocol.decline(invitation.room(), invitation.inviter()));
        }
    }
}

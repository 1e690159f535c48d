package im.hither.feature.room;

import im.hither.domain.RoomEvent.InvitationsChanged;
import im.hither.session.InvitationHandler;
import im.hither.session.InvitationNotice;
import im.hither.session.Outcome;
import im.hither.storage.Transaction;
import java.time.Clock;
import java.time.Duration;

/// Keeps who asks us into rooms until there is an answer. Nothing else follows from it: a room is
/// entered by the user alone.
public final class RoomInvitationHandler implements InvitationHandler {
    /// What a new device finds in its archive from before that is history.
    private static final Duration FRESH = Duration.ofDays(30);

    private final InvitationRepository invitations = new InvitationRepository();
    private final Clock clock;

    public RoomInvitationHandler(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Outcome handle(InvitationNotice notice, Transaction tx) {
        if (notice.at().isBefore(clock.instant().minus(FRESH))) return Outcome.NONE;
        return invitations.add(tx, notice)
                ? Outcome.of(new InvitationsChanged(notice.account(), tx.commit(), notice.room()))
                : Outcome.NONE;
    }
}

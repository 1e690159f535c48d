package im.hither.feature.room;

import im.hither.domain.RoomEvent.NickRefused;
import im.hither.domain.RoomEvent.OccupantsChanged;
import im.hither.domain.RoomEvent.RoomChanged;
import im.hither.session.AccountLink;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/// Tells of the rooms of one account: what matters at once, what happens all the time a few times a
/// second. Account thread.
final class RoomNews {
    private static final Duration TOGETHER = Duration.ofMillis(200);

    private final AccountLink link;
    private final RoomTools tools;
    private final Set<ActiveRoom> stirred = new HashSet<>();
    private final Set<ActiveRoom> spoken = new HashSet<>();

    RoomNews(AccountLink link, RoomTools tools) {
        this.link = link;
        this.tools = tools;
    }

    /// We are in it now, or no longer.
    void stands(ActiveRoom room, RoomStanding now) {
        room.stands(now);
        changed(room);
    }

    void changed(ActiveRoom room) {
        link.publish(changed(room, 0));
    }

    /// Another name of ours was refused.
    void nickRefused(ActiveRoom room) {
        link.publish(new NickRefused(link.account().id(), 0, room.address(), room.conversation()));
    }

    RoomChanged changed(ActiveRoom room, long commit) {
        return new RoomChanged(link.account().id(), commit, room.address(), room.conversation());
    }

    /// People came or went: whoever shows them hears of it a few times a second, not for each.
    void stir(ActiveRoom room) {
        soon();
        stirred.add(room);
    }

    /// Something was said there.
    void said(ActiveRoom room) {
        room.heard(tools.clock().instant());
        soon();
        spoken.add(room);
    }

    private void soon() {
        if (!stirred.isEmpty() || !spoken.isEmpty()) return;
        tools.scheduler().after(TOGETHER, () -> link.submit(this::calm));
    }

    private void calm() {
        for (var room : stirred) {
            link.publish(
                    new OccupantsChanged(
                            link.account().id(), 0, room.address(), room.conversation()));
        }
        stirred.clear();
        for (var room : spoken) {
            if (room.inside() && room.features().archive()) {
                tools.history().stirred(link, room.address());
            }
        }
        spoken.clear();
    }
}

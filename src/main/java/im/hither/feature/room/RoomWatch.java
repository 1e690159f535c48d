package im.hither.feature.room;

import im.hither.session.AccountLink;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.jxmpp.jid.BareJid;

/// Looks now and then whether silent rooms still know us (XEP-0410). Account thread.
final class RoomWatch {
    private static final Duration SOON = Duration.ofMillis(200);
    private static final Duration ROUND = Duration.ofMinutes(5);
    private static final Duration SILENCE = Duration.ofMinutes(15);

    private final AccountLink link;
    private final RoomTools tools;
    private final Map<BareJid, ActiveRoom> rooms;
    private final Consumer<ActiveRoom> lost;
    private boolean watching;

    /// @param lost told of each room that does not know us any more
    RoomWatch(
            AccountLink link,
            RoomTools tools,
            Map<BareJid, ActiveRoom> rooms,
            Consumer<ActiveRoom> lost) {
        this.link = link;
        this.tools = tools;
        this.rooms = rooms;
        this.lost = lost;
    }

    /// Everything is in doubt, so all are asked soon.
    void doubt() {
        for (var room : rooms.values()) room.heard(Instant.MIN);
        tools.scheduler().after(SOON, () -> link.submit(this::look));
    }

    /// Looks from now on.
    void watch() {
        if (watching) return;
        watching = true;
        tools.scheduler()
                .after(
                        ROUND,
                        () ->
                                link.submit(() -> {
                                    watching = false;
                                    look();
                                    watch();
                                }));
    }

    private void look() {
        if (!link.online()) return;
        var before = tools.clock().instant().minus(SILENCE);
        for (var room : rooms.values()) {
            if (!room.inside() || room.heard().isAfter(before)) continue;
            room.heard(tools.clock().instant());
            link.request(
                    RoomProtocol.ping(room.address(), room.nick()),
                    answer -> {
                        if (RoomProtocol.isOutside(answer)) lost.accept(room);
                    });
        }
    }
}

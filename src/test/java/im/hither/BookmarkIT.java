package im.hither;

import im.hither.feature.room.RoomPlan;
import im.hither.feature.room.RoomSummary;
import im.hither.testing.ProsodyServer;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// Two devices of one person are in the same rooms, through a real server.
class BookmarkIT {
    @Test
    void roomsFollowToTheOtherDevice() throws Exception {
        try (var server = ProsodyServer.start();
                var here = Person.signIn(server, "juliet")) {
            var square = JidCreate.bareFromOrThrowUnchecked("square@rooms." + server.domain());
            var rooms = here.graph().rooms();
            var plan = new RoomPlan(RoomPlan.Kind.CHANNEL, Optional.empty(), Optional.empty());
            var conversation = rooms.create(here.account(), square, Optional.empty(), plan);
            here.await(() -> inside(here, square));

            try (var there = Person.signIn(server, "juliet")) {
                there.await(() -> inside(there, square));

                there.graph().rooms().leave(room(there, square).orElseThrow().conversation());
                here.await(() -> !inside(here, square));

                rooms.join(here.account(), square, Optional.empty(), Optional.empty());
                there.await(() -> inside(there, square));
                there.await(() -> rooms.room(conversation).orElseThrow().autojoin());
            }
        }
    }

    private static boolean inside(Person person, BareJid room) {
        return room(person, room).filter(RoomSummary::inside).isPresent();
    }

    private static Optional<RoomSummary> room(Person person, BareJid room) {
        return person.graph().rooms().room(person.account(), room);
    }
}

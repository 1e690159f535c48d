package im.hither;

import im.hither.domain.ConversationId;
import im.hither.feature.room.Participant;
import im.hither.feature.room.Reply;
import im.hither.feature.room.RoomPlan;
import im.hither.feature.room.RoomProblem;
import im.hither.feature.room.RoomStanding;
import im.hither.feature.room.RoomSummary;
import im.hither.testing.XmppServer;
import java.util.List;
import java.util.Optional;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// What people do in rooms, for tests: make one, go in, look around.
final class Meeting {
    private Meeting() {}

    static ConversationId makeRoom(Person person, BareJid room, RoomPlan.Kind kind)
            throws InterruptedException {
        var plan =
                new RoomPlan(
                        kind, Optional.of("The " + room.getLocalpartOrThrow()), Optional.empty());
        var conversation =
                person.graph().rooms().create(person.account(), room, Optional.empty(), plan);
        person.await(() -> room(person, conversation).inside());
        return conversation;
    }

    static ConversationId join(Person person, BareJid room) throws InterruptedException {
        var conversation = enter(person, room);
        person.await(() -> room(person, conversation).inside());
        return conversation;
    }

    static ConversationId enter(Person person, BareJid room) {
        return person.graph()
                .rooms()
                .join(person.account(), room, Optional.empty(), Optional.empty());
    }

    static RoomSummary room(Person person, ConversationId room) {
        return person.graph().rooms().room(room).orElseThrow();
    }

    static Optional<RoomProblem> problem(Person person, ConversationId room) {
        return room(person, room).standing() instanceof RoomStanding.Barred(var problem, _)
                ? Optional.of(problem)
                : Optional.empty();
    }

    static List<String> nicks(Person person, ConversationId room) {
        return person.graph().rooms().people(room).stream()
                .map(Participant::occupant)
                .map(occupant -> occupant.nick())
                .sorted()
                .toList();
    }

    static <T> T given(Reply<T> reply) {
        return ((Reply.Given<T>) reply).what();
    }

    static BareJid room(XmppServer server, String name) {
        return JidCreate.bareFromOrThrowUnchecked(name + "@rooms." + server.domain());
    }
}

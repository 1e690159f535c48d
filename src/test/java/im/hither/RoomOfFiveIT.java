package im.hither;

import static im.hither.Meeting.enter;
import static im.hither.Meeting.given;
import static im.hither.Meeting.join;
import static im.hither.Meeting.makeRoom;
import static im.hither.Meeting.problem;
import static im.hither.Meeting.room;
import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.Content.Body;
import im.hither.domain.ConversationId;
import im.hither.domain.ConversationKind;
import im.hither.domain.Event;
import im.hither.domain.RoomEvent.NickRefused;
import im.hither.domain.TimelineEvent.TypingChanged;
import im.hither.feature.chatlist.ChatListEntry;
import im.hither.feature.room.Affiliation;
import im.hither.feature.room.Participant;
import im.hither.feature.room.RoomHint;
import im.hither.feature.room.RoomPlan;
import im.hither.feature.room.RoomProblem;
import im.hither.feature.room.RoomRole;
import im.hither.testing.EjabberdServer;
import im.hither.testing.ProsodyServer;
import im.hither.testing.XmppServer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Five people in one room of a real server: what one of them does, the others see.
class RoomOfFiveIT {
    static List<Supplier<XmppServer>> servers() {
        return List.of(ProsodyServer::start, EjabberdServer::start);
    }

    @ParameterizedTest
    @MethodSource("servers")
    void whoRunsItSaysWhoMayDoWhat(Supplier<XmppServer> starting) throws Exception {
        try (var server = starting.get();
                var juliet = Person.signIn(server, "juliet");
                var romeo = Person.signIn(server, "romeo");
                var nurse = Person.signIn(server, "nurse");
                var paris = Person.signIn(server, "paris");
                var tybalt = Person.signIn(server, "tybalt")) {
            var square = room(server, "square");
            var hers = makeRoom(juliet, square, RoomPlan.Kind.CHANNEL);
            for (var person : List.of(romeo, nurse, paris, tybalt)) join(person, square);
            var his = romeo.graph().rooms().room(romeo.account(), square).orElseThrow();
            juliet.await(() -> juliet.graph().rooms().people(hers).size() == 5);
            var rooms = juliet.graph().rooms().administration();

            given(rooms.role(hers, "tybalt", RoomRole.VISITOR, Optional.empty()));
            romeo.await(() -> role(romeo, his.conversation(), "tybalt") == RoomRole.VISITOR);
            given(rooms.role(hers, "tybalt", RoomRole.PARTICIPANT, Optional.empty()));
            romeo.await(() -> role(romeo, his.conversation(), "tybalt") == RoomRole.PARTICIPANT);
            given(rooms.role(hers, "romeo", RoomRole.MODERATOR, Optional.empty()));
            romeo.await(() -> room(romeo, his.conversation()).role() == RoomRole.MODERATOR);

            var byHim = romeo.graph().rooms().administration();
            given(byHim.role(his.conversation(), "tybalt", RoomRole.NONE, Optional.of("loud")));
            tybalt.await(() ->
                    problem(tybalt, there(tybalt, server)).equals(Optional.of(RoomProblem.KICKED)));
            given(rooms.affiliation(hers, nurse.address(), Affiliation.ADMIN, Optional.empty()));
            nurse.await(() -> room(nurse, there(nurse, server)).affiliation() == Affiliation.ADMIN);
            given(rooms.affiliation(hers, paris.address(), Affiliation.OWNER, Optional.empty()));
            paris.await(() -> room(paris, there(paris, server)).affiliation() == Affiliation.OWNER);
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aRoomIsLockedAndEnteredAgain(Supplier<XmppServer> starting) throws Exception {
        try (var server = starting.get();
                var juliet = Person.signIn(server, "juliet");
                var romeo = Person.signIn(server, "romeo")) {
            var square = room(server, "square");
            var hers = makeRoom(juliet, square, RoomPlan.Kind.CHANNEL);
            var offered =
                    given(juliet.graph().rooms().administration().settings(hers)).stream()
                            .map(setting -> setting.name())
                            .toList();
            var wishes = new LinkedHashMap<String, List<String>>();
            wishes.put("muc#roomconfig_roomname", List.of("Fair Verona"));
            wishes.put("muc#roomconfig_roomsecret", List.of("cauldron"));
            if (offered.contains("muc#roomconfig_passwordprotectedroom")) {
                wishes.put("muc#roomconfig_passwordprotectedroom", List.of("1"));
            }
            given(juliet.graph().rooms().administration().configure(hers, Map.copyOf(wishes)));
            juliet.await(() -> room(juliet, hers).name().equals("Fair Verona"));

            var his = enter(romeo, square);
            romeo.await(() -> problem(romeo, his).equals(Optional.of(RoomProblem.PASSWORD)));
            romeo.graph()
                    .rooms()
                    .join(
                            romeo.account(),
                            square,
                            Optional.empty(),
                            Optional.of("cauldron".toCharArray()));
            romeo.await(() -> room(romeo, his).inside());

            // who locked it comes back without being asked
            juliet.graph().rooms().leave(hers);
            juliet.await(() -> !room(juliet, hers).inside());
            enter(juliet, square);
            juliet.await(() -> room(juliet, hers).inside());
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    @DisplayName("B2 what two say privately in a room stays between them, and is no chat")
    void whatIsSaidPrivatelyIsNoChat(Supplier<XmppServer> starting) throws Exception {
        try (var server = starting.get();
                var juliet = Person.signIn(server, "juliet");
                var romeo = Person.signIn(server, "romeo");
                var nurse = Person.signIn(server, "nurse");
                var phone = romeo.onAnotherDevice(server)) {
            var square = room(server, "square");
            var hers = makeRoom(juliet, square, RoomPlan.Kind.CHANNEL);
            var his = join(romeo, square);
            var nurses = join(nurse, square);
            juliet.await(() -> juliet.graph().rooms().people(hers).size() == 3);
            var toHim = juliet.graph().rooms().privately(hers, "romeo").orElseThrow();
            var hint = (RoomHint.Privately) juliet.graph().rooms().hint(toHim).orElseThrow();
            assertThat(hint.there()).isTrue();

            juliet.graph().messages().send(toHim, "psst");
            romeo.await(() -> privately(romeo).size() == 1);
            var toHer = privately(romeo).getFirst().conversation();
            romeo.graph().messages().send(toHer, "yes?");
            juliet.await(() -> texts(juliet, toHim).equals(List.of("psst", "yes?")));
            juliet.graph().messages().send(hers, "good day to all");
            nurse.await(() -> texts(nurse, nurses).equals(List.of("good day to all")));
            romeo.await(() -> texts(romeo, his).equals(List.of("good day to all")));

            assertThat(texts(romeo, toHer)).containsExactly("psst", "yes?");
            assertThat(privately(nurse)).isEmpty();
            for (var person : List.of(juliet, romeo, nurse, phone)) {
                assertThat(person.graph().chats().entries())
                        .noneMatch(entry -> entry.kind() == ConversationKind.CHAT);
            }

            romeo.graph().rooms().leave(his);
            juliet.await(() -> juliet.graph().rooms().people(hers).size() == 2);
            var after = (RoomHint.Privately) juliet.graph().rooms().hint(toHim).orElseThrow();
            assertThat(after.there()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void inAGroupOneSeesWhoWrites(Supplier<XmppServer> starting) throws Exception {
        try (var server = starting.get();
                var juliet = Person.signIn(server, "juliet");
                var romeo = Person.signIn(server, "romeo");
                var nurse = Person.signIn(server, "nurse")) {
            var garden = room(server, "garden");
            var hers = makeRoom(juliet, garden, RoomPlan.Kind.GROUP);
            var rooms = juliet.graph().rooms().administration();
            given(rooms.invite(hers, romeo.address(), Optional.empty()));
            given(rooms.invite(hers, nurse.address(), Optional.empty()));
            var his = join(romeo, garden);
            join(nurse, garden);
            var seen = new CopyOnWriteArrayList<String>();
            juliet.graph()
                    .events()
                    .follow(event -> {
                        if (event instanceof TypingChanged(_, _, var now, var nick)) {
                            seen.add(nick.orElse("nobody") + " " + now);
                        }
                    });
            romeo.await(() -> romeo.graph().rooms().people(his).size() == 3);

            romeo.graph().composer().typing(his, true);
            juliet.await(() -> seen.contains("romeo true"));
            romeo.graph().composer().typing(his, false);
            juliet.await(() -> seen.contains("romeo false"));

            // nobody is told in a channel: what comes first is what was said after it
            var square = room(server, "square");
            var open = makeRoom(juliet, square, RoomPlan.Kind.CHANNEL);
            var there = join(romeo, square);
            seen.clear();
            romeo.graph().composer().typing(there, true);
            romeo.graph().messages().send(there, "here");
            juliet.await(() -> texts(juliet, open).equals(List.of("here")));
            assertThat(seen).doesNotContain("romeo true");
        }
    }

    @Test
    void aNameThatIsKeptIsTakenByNobodyElse() throws Exception {
        try (var server = ProsodyServer.start();
                var juliet = Person.signIn(server, "juliet");
                var romeo = Person.signIn(server, "romeo")) {
            var square = room(server, "square");
            var hers = makeRoom(juliet, square, RoomPlan.Kind.CHANNEL);
            assertThat(room(juliet, hers).features().keepsNames()).isTrue();
            given(juliet.graph().rooms().reserve(hers, "Capulet"));

            var his =
                    romeo.graph()
                            .rooms()
                            .join(
                                    romeo.account(),
                                    square,
                                    Optional.of("Capulet"),
                                    Optional.empty());
            romeo.await(() -> room(romeo, his).inside());
            assertThat(room(romeo, his).nick()).isEqualTo("Capulet_");
            romeo.graph().rooms().rename(his, "Montague");
            romeo.await(() -> room(romeo, his).nick().equals("Montague"));
            var refused = new CopyOnWriteArrayList<Event>();
            romeo.graph()
                    .events()
                    .follow(event -> {
                        if (event instanceof NickRefused) refused.add(event);
                    });
            romeo.graph().rooms().rename(his, "Capulet");
            romeo.await(() -> refused.size() == 1);
            assertThat(room(romeo, his).nick()).isEqualTo("Montague");

            juliet.graph().rooms().rename(hers, "Capulet");
            juliet.await(() -> room(juliet, hers).nick().equals("Capulet"));
        }
    }

    private static ConversationId there(Person person, XmppServer server) {
        return person.graph()
                .rooms()
                .room(person.account(), room(server, "square"))
                .orElseThrow()
                .conversation();
    }

    private static RoomRole role(Person person, ConversationId room, String nick) {
        return person.graph().rooms().people(room).stream()
                .filter(each -> each.occupant().nick().equals(nick))
                .map(Participant::role)
                .findFirst()
                .orElse(RoomRole.NONE);
    }

    private static List<ChatListEntry> privately(Person person) {
        return person.graph().chats().entries().stream()
                .filter(entry -> entry.kind() == ConversationKind.PRIVATE)
                .toList();
    }

    private static List<String> texts(Person person, ConversationId conversation) {
        return person.graph().messages().newest(conversation, 100).items().stream()
                .map(message -> ((Body) message.content()).text())
                .toList();
    }
}

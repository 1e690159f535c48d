package im.hither;

import static im.hither.Meeting.enter;
import static im.hither.Meeting.given;
import static im.hither.Meeting.join;
import static im.hither.Meeting.makeRoom;
import static im.hither.Meeting.nicks;
import static im.hither.Meeting.problem;
import static im.hither.Meeting.room;
import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.ChatMessage;
import im.hither.domain.Content;
import im.hither.domain.ConversationId;
import im.hither.domain.DeliveryState;
import im.hither.domain.Detail;
import im.hither.domain.MessageId;
import im.hither.domain.Note;
import im.hither.feature.room.Affiliation;
import im.hither.feature.room.Invitation;
import im.hither.feature.room.Reply;
import im.hither.feature.room.RoomPlan;
import im.hither.feature.room.RoomProblem;
import im.hither.feature.room.RoomRole;
import im.hither.feature.room.RoomStanding;
import im.hither.testing.EjabberdServer;
import im.hither.testing.ProsodyServer;
import im.hither.testing.XmppServer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// People meet in rooms on a real server.
class RoomIT {
    static List<Supplier<XmppServer>> servers() {
        return List.of(ProsodyServer::start, EjabberdServer::start);
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aGroupIsForItsMembersWhoAllReadTheSame(Supplier<XmppServer> starting) throws Exception {
        try (var server = starting.get();
                var juliet = Person.signIn(server, "juliet");
                var nurse = Person.signIn(server, "nurse");
                var romeo = Person.signIn(server, "romeo");
                var eve = Person.signIn(server, "eve")) {
            var garden = room(server, "garden");
            var hers = makeRoom(juliet, garden, RoomPlan.Kind.GROUP);
            assertThat(room(juliet, hers).features().membersOnly()).isTrue();
            assertThat(room(juliet, hers).features().nonAnonymous()).isTrue();
            assertThat(room(juliet, hers).affiliation()).isEqualTo(Affiliation.OWNER);
            assertThat(room(juliet, hers).name()).isEqualTo("The garden");

            juliet.graph().rooms().administration().invite(hers, romeo.address(), Optional.empty());
            juliet.graph().rooms().administration().invite(hers, nurse.address(), Optional.empty());
            var his = join(romeo, garden);
            var nurses = join(nurse, garden);
            var eves = enter(eve, garden);
            eve.await(() -> problem(eve, eves).equals(Optional.of(RoomProblem.MEMBERS_ONLY)));
            juliet.await(() -> juliet.graph().rooms().people(hers).size() == 3);

            juliet.graph().messages().send(hers, "one");
            romeo.await(() -> texts(romeo, his).equals(List.of("one")));
            romeo.graph().messages().send(his, "two");
            nurse.await(() -> texts(nurse, nurses).equals(List.of("one", "two")));
            juliet.await(() -> texts(juliet, hers).equals(List.of("one", "two")));

            var hersIs = history(juliet, hers).getFirst();
            juliet.await(() ->
                    history(juliet, hers).getFirst().delivery() instanceof DeliveryState.Delivered);
            assertThat(history(romeo, his).getFirst().author().equals(juliet.address())).isTrue();
            assertThat(history(romeo, his).getFirst().occupant().orElseThrow().nick())
                    .isEqualTo("juliet");
            assertThat(hersIs.occupant().orElseThrow().nick()).isEqualTo("juliet");
            assertThat(given(juliet.graph().rooms().administration().members(hers)))
                    .extracting(member -> member.address().toString())
                    .contains(romeo.address().toString(), nurse.address().toString());
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void whatWasMissedComesFromTheArchive(Supplier<XmppServer> starting) throws Exception {
        try (var server = starting.get();
                var juliet = Person.signIn(server, "juliet")) {
            var square = room(server, "square");
            var hers = makeRoom(juliet, square, RoomPlan.Kind.CHANNEL);
            for (var i = 0; i < 30; i++) juliet.graph().messages().send(hers, "m" + i);
            juliet.await(() ->
                    history(juliet, hers).stream()
                                    .filter(m -> m.delivery() instanceof DeliveryState.Delivered)
                                    .count()
                            == 30);

            try (var romeo = Person.signIn(server, "romeo")) {
                var his = join(romeo, square);
                romeo.await(() -> texts(romeo, his).size() == 30);

                assertThat(texts(romeo, his)).isEqualTo(texts(juliet, hers));
                assertThat(history(romeo, his))
                        .allSatisfy(m -> assertThat(m.stanzaId()).isPresent());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void whoModeratesThrowsOutAndBans(Supplier<XmppServer> starting) throws Exception {
        try (var server = starting.get();
                var juliet = Person.signIn(server, "juliet");
                var romeo = Person.signIn(server, "romeo")) {
            var square = room(server, "square");
            var hers = makeRoom(juliet, square, RoomPlan.Kind.CHANNEL);
            var his = join(romeo, square);
            juliet.await(() -> nicks(juliet, hers).contains("romeo"));

            var rooms = juliet.graph().rooms().administration();
            assertThat(rooms.role(hers, "romeo", RoomRole.NONE, Optional.of("too loud")))
                    .isInstanceOf(Reply.Given.class);
            romeo.await(() -> problem(romeo, his).equals(Optional.of(RoomProblem.KICKED)));
            assertThat(((RoomStanding.Barred) room(romeo, his).standing()).reason())
                    .contains("too loud");

            join(romeo, square);
            rooms.affiliation(hers, romeo.address(), Affiliation.OUTCAST, Optional.empty());
            romeo.await(() -> problem(romeo, his).equals(Optional.of(RoomProblem.BANNED)));
            enter(romeo, square);
            romeo.await(() -> problem(romeo, his).equals(Optional.of(RoomProblem.BANNED)));
            assertThat(
                            romeo.graph()
                                    .rooms()
                                    .administration()
                                    .affiliation(
                                            his,
                                            romeo.address(),
                                            Affiliation.OWNER,
                                            Optional.empty()))
                    .isInstanceOf(Reply.Refused.class);
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void namesSubjectsAndEndsReachEverybody(Supplier<XmppServer> starting) throws Exception {
        try (var server = starting.get();
                var juliet = Person.signIn(server, "juliet");
                var romeo = Person.signIn(server, "romeo")) {
            var square = room(server, "square");
            var hers = makeRoom(juliet, square, RoomPlan.Kind.CHANNEL);
            var his =
                    romeo.graph()
                            .rooms()
                            .join(romeo.account(), square, Optional.of("juliet"), Optional.empty());
            romeo.await(() -> room(romeo, his).inside());
            assertThat(room(romeo, his).nick()).isEqualTo("juliet_"); // hers was there first

            romeo.graph().rooms().rename(his, "Montague");
            juliet.await(() -> nicks(juliet, hers).equals(List.of("Montague", "juliet")));
            romeo.await(() -> room(romeo, his).nick().equals("Montague"));

            juliet.graph().rooms().subject(hers, "the moon");
            romeo.await(() -> room(romeo, his).subject().equals(Optional.of("the moon")));

            juliet.graph().rooms().administration().destroy(hers, "it is morning");
            romeo.await(() -> problem(romeo, his).equals(Optional.of(RoomProblem.DESTROYED)));
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void whoIsInvitedDecidesAlone(Supplier<XmppServer> starting) throws Exception {
        try (var server = starting.get();
                var juliet = Person.signIn(server, "juliet");
                var nurse = Person.signIn(server, "nurse");
                var romeo = Person.signIn(server, "romeo")) {
            var garden = room(server, "garden");
            var square = room(server, "square");
            var hers = makeRoom(juliet, garden, RoomPlan.Kind.GROUP);
            var open = makeRoom(juliet, square, RoomPlan.Kind.CHANNEL);
            juliet.graph().rooms().administration().invite(hers, nurse.address(), Optional.empty());
            nurse.await(() -> invitations(nurse).size() == 1);
            assertThat(nurse.graph().rooms().room(nurse.account(), garden)).isEmpty();
            var asked = invitations(nurse).getFirst();
            assertThat(asked.throughRoom()).isFalse();
            assertThat((Object) asked.inviter()).isEqualTo(juliet.address());
            var nurses = nurse.graph().rooms().invitations().accept(asked);
            nurse.await(() -> room(nurse, nurses).inside() && invitations(nurse).isEmpty());

            // a member may not make members, so the room is asked
            var why = Optional.of("come");
            nurse.graph().rooms().administration().invite(nurses, romeo.address(), why);
            romeo.await(() -> invitations(romeo).size() == 1);
            var through = invitations(romeo).getFirst();
            assertThat(through.throughRoom()).isTrue();
            assertThat((Object) through.inviter()).isEqualTo(nurse.address());
            assertThat(through.reason()).contains("come");
            romeo.graph().rooms().invitations().decline(through);
            romeo.await(() -> invitations(romeo).isEmpty());

            juliet.graph().rooms().administration().invite(open, romeo.address(), Optional.empty());
            romeo.await(() -> invitations(romeo).size() == 1);
            assertThat((Object) invitations(romeo).getFirst().room()).isEqualTo(square);
            assertThat(romeo.graph().chats().entries()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    @DisplayName("B12 who moderates removes what others said, and nobody else can")
    void whoModeratesRemovesWhatOthersSaid(Supplier<XmppServer> starting) throws Exception {
        try (var server = starting.get();
                var juliet = Person.signIn(server, "juliet");
                var nurse = Person.signIn(server, "nurse");
                var romeo = Person.signIn(server, "romeo")) {
            var square = room(server, "square");
            var hers = makeRoom(juliet, square, RoomPlan.Kind.CHANNEL);
            var his = join(romeo, square);
            var nurses = join(nurse, square);
            for (var i = 0; i < 3; i++) romeo.graph().messages().send(his, "spam " + i);
            nurse.graph().messages().send(nurses, "good morning");
            juliet.await(() -> history(juliet, hers).size() == 4);
            nurse.await(() -> history(nurse, nurses).size() == 4);

            var spam = spoken(juliet, hers, "spam 0");
            assertThat(juliet.graph().rooms().administration().moderates(hers)).isTrue();
            assertThat(nurse.graph().rooms().administration().moderates(nurses)).isFalse();
            var refused =
                    nurse.graph()
                            .rooms()
                            .administration()
                            .moderate(
                                    nurses,
                                    spoken(nurse, nurses, "spam 0"),
                                    false,
                                    Optional.empty());
            assertThat(refused).isInstanceOf(Reply.Refused.class);

            var rooms = juliet.graph().rooms().administration();
            assertThat(given(rooms.moderate(hers, spam, false, Optional.of("spam")))).isEqualTo(1);
            nurse.await(() -> removed(nurse, nurses).size() == 1);
            assertThat(removed(nurse, nurses).getFirst().reason()).contains("spam");
            assertThat(removed(nurse, nurses).getFirst().by()).isPresent();

            var another = spoken(juliet, hers, "spam 1");
            assertThat(given(rooms.moderate(hers, another, true, Optional.empty()))).isEqualTo(2);
            romeo.await(() -> removed(romeo, his).size() == 3);
            assertThat(spoken(romeo, his, "good morning")).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    @DisplayName("C4 what becomes of a room, and of us there, stands between the messages")
    void whatHappensToARoomIsALine(Supplier<XmppServer> starting) throws Exception {
        try (var server = starting.get();
                var juliet = Person.signIn(server, "juliet");
                var romeo = Person.signIn(server, "romeo")) {
            var square = room(server, "square");
            var hers = makeRoom(juliet, square, RoomPlan.Kind.CHANNEL);
            juliet.graph().rooms().subject(hers, "the moon");
            juliet.await(() -> room(juliet, hers).subject().equals(Optional.of("the moon")));
            var his = join(romeo, square);
            romeo.await(() -> room(romeo, his).subject().equals(Optional.of("the moon")));
            juliet.graph().messages().send(hers, "good evening");
            romeo.await(() -> history(romeo, his).size() == 1);
            assertThat(notes(romeo, his)).as("he found it so").isEmpty();

            juliet.graph().rooms().subject(hers, "the sun");
            romeo.await(() -> notes(romeo, his).equals(List.of(Note.Kind.SUBJECT)));
            var rooms = juliet.graph().rooms().administration();
            given(rooms.affiliation(hers, romeo.address(), Affiliation.MEMBER, Optional.empty()));
            romeo.await(() -> notes(romeo, his).contains(Note.Kind.WE_BELONG));
            given(rooms.configure(hers, Map.of("muc#roomconfig_whois", List.of("anyone"))));
            romeo.await(() -> notes(romeo, his).contains(Note.Kind.ROOM_SHOWS_ADDRESSES));
            given(rooms.configure(hers, Map.of("muc#roomconfig_membersonly", List.of("1"))));
            romeo.await(() -> notes(romeo, his).contains(Note.Kind.ROOM_FOR_MEMBERS));
        }
    }

    private static List<Note.Kind> notes(Person person, ConversationId room) {
        return history(person, room).stream()
                .flatMap(message -> message.details().of(Detail.RoomNotes.class).stream())
                .flatMap(notes -> notes.all().stream())
                .map(Note::kind)
                .toList();
    }

    private static List<Content.Retracted> removed(Person person, ConversationId room) {
        return history(person, room).stream()
                .map(ChatMessage::content)
                .filter(Content.Retracted.class::isInstance)
                .map(Content.Retracted.class::cast)
                .toList();
    }

    private static MessageId spoken(Person person, ConversationId room, String text) {
        return history(person, room).stream()
                .filter(each -> each.content().equals(new Content.Body(text)))
                .map(ChatMessage::id)
                .findFirst()
                .orElseThrow();
    }

    private static List<Invitation> invitations(Person person) {
        return person.graph().rooms().invitations().open();
    }

    private static List<ChatMessage> history(Person person, ConversationId room) {
        return person.graph().messages().newest(room, 1000).items();
    }

    private static List<String> texts(Person person, ConversationId room) {
        return history(person, room).stream()
                .map(message -> ((Content.Body) message.content()).text())
                .toList();
    }
}

package im.hither;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.ChatMessage;
import im.hither.domain.Content;
import im.hither.domain.ConversationId;
import im.hither.domain.DeliveryState.Delivered;
import im.hither.domain.DeliveryState.Failed;
import im.hither.domain.Detail.Notes;
import im.hither.domain.Encrypted;
import im.hither.domain.Note;
import im.hither.feature.omemo.EncryptionState;
import im.hither.feature.omemo.EncryptionViewModel;
import im.hither.feature.omemo.Prospect;
import im.hither.feature.omemo.Reader;
import im.hither.feature.room.RoomPlan;
import im.hither.session.Refusal;
import im.hither.testing.EjabberdServer;
import im.hither.testing.HeldAsker;
import im.hither.testing.ProsodyServer;
import im.hither.testing.XmppServer;
import im.hither.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// Three people in a private group on a real server: what they say is read by its members and by
/// nobody else.
class EncryptedRoomIT {
    static List<Supplier<XmppServer>> servers() {
        return List.of(ProsodyServer::start, EjabberdServer::start);
    }

    @ParameterizedTest
    @MethodSource("servers")
    void whatIsSaidInAGroupIsEncryptedForItsMembersPresentOrNot(Supplier<XmppServer> starting)
            throws Exception {
        try (var server = starting.get();
                var juliet = Person.signIn(server, "juliet");
                var nurse = Person.signIn(server, "nurse");
                var romeo = Person.signIn(server, "romeo")) {
            var garden = garden(server);
            var hers = create(juliet, garden);
            invite(juliet, hers, romeo);
            invite(juliet, hers, nurse);
            var his = join(romeo, garden);
            juliet.await(() -> read(juliet, hers, 2), () -> readers(juliet, hers));

            for (var i = 0; i < 5; i++) juliet.graph().messages().send(hers, "wherefore " + i);
            romeo.await(() -> texts(romeo, his).size() == 5);
            romeo.graph().messages().send(his, "by any other name");
            juliet.await(() -> texts(juliet, hers).size() == 6);
            juliet.await(() ->
                    history(juliet, hers).stream()
                            .allMatch(m -> m.delivery() instanceof Delivered));
            var nurses = join(nurse, garden); // who was not there when it was said
            nurse.await(() -> texts(nurse, nurses).size() == 6, () -> history(nurse, nurses));

            for (var person : Map.of(juliet, hers, romeo, his, nurse, nurses).entrySet()) {
                assertThat(texts(person.getKey(), person.getValue()))
                        .containsExactlyElementsOf(
                                IntStream.range(0, 6)
                                        .mapToObj(
                                                i -> i < 5 ? "wherefore " + i : "by any other name")
                                        .toList());
                assertThat(forms(person.getKey(), person.getValue()))
                        .hasSize(6)
                        .containsOnly("omemo2");
            }
            assertThat(juliet.graph().encryption().prospect(hers)).isEqualTo(Prospect.ENCRYPTED);
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    @DisplayName("C4 C5 a new member is noted, and a group that is opened gets nothing any more")
    void whoComesIsNotedAndAnOpenedGroupIsSilent(Supplier<XmppServer> starting) throws Exception {
        try (var server = starting.get();
                var juliet = Person.signIn(server, "juliet");
                var nurse = Person.signIn(server, "nurse");
                var romeo = Person.signIn(server, "romeo")) {
            var garden = garden(server);
            var hers = create(juliet, garden);
            invite(juliet, hers, romeo);
            var his = join(romeo, garden);
            juliet.await(() -> read(juliet, hers, 1), () -> readers(juliet, hers));
            juliet.graph().messages().send(hers, "wherefore");
            romeo.await(() -> texts(romeo, his).size() == 1, () -> history(juliet, hers));

            invite(juliet, hers, nurse);
            var nurses = join(nurse, garden);
            romeo.await(() -> notes(romeo, his).contains(Note.Kind.MEMBER_ADDED));
            juliet.await(() -> notes(juliet, hers).contains(Note.Kind.MEMBER_ADDED));
            juliet.graph()
                    .rooms()
                    .administration()
                    .configure(hers, Map.of("muc#roomconfig_membersonly", List.of("0")));
            juliet.await(
                    () -> juliet.graph().encryption().state(hers) == EncryptionState.ROOM_OPENED);
            romeo.await(() -> romeo.graph().encryption().state(his) == EncryptionState.ROOM_OPENED);
            assertThat(sentence(romeo, his)).contains("The room is open now", "Nothing is sent");
            romeo.graph().messages().send(his, "nobody shall read this");

            romeo.await(() ->
                    history(romeo, his)
                            .getLast()
                            .delivery()
                            .equals(new Failed(Refusal.ROOM_OPENED)));
            assertThat(notes(romeo, his)).contains(Note.Kind.ROOM_OPENED);
            assertThat(texts(nurse, nurses)).doesNotContain("nobody shall read this");
        }
    }

    /// What the line at the head of a conversation says.
    private static String sentence(Person person, ConversationId conversation) {
        var model =
                new EncryptionViewModel(
                        conversation,
                        person.graph().encryption(),
                        new HeldAsker(),
                        new Texts(Locale.UK));
        model.refresh();
        return model.sentenceProperty().get();
    }

    private static BareJid garden(XmppServer server) {
        return JidCreate.bareFromOrThrowUnchecked("garden@rooms." + server.domain());
    }

    private static ConversationId create(Person person, BareJid room) throws InterruptedException {
        var plan = new RoomPlan(RoomPlan.Kind.GROUP, Optional.of("The garden"), Optional.empty());
        var conversation =
                person.graph().rooms().create(person.account(), room, Optional.empty(), plan);
        person.await(() -> inside(person, conversation));
        return conversation;
    }

    private static ConversationId join(Person person, BareJid room) throws InterruptedException {
        var conversation =
                person.graph()
                        .rooms()
                        .join(person.account(), room, Optional.empty(), Optional.empty());
        person.await(() -> inside(person, conversation));
        return conversation;
    }

    private static boolean inside(Person person, ConversationId room) {
        return person.graph().rooms().room(room).orElseThrow().inside();
    }

    private static void invite(Person host, ConversationId room, Person guest) {
        host.graph().rooms().administration().invite(room, guest.address(), Optional.empty());
    }

    /// So many others belong to it, and all of them have keys: on a busy machine they come late.
    private static boolean read(Person person, ConversationId room, int others) {
        person.graph().encryption().look(room);
        var readers = readers(person, room);
        return readers.size() == others && readers.stream().allMatch(Reader::reads);
    }

    private static List<Reader> readers(Person person, ConversationId room) {
        return person.graph().encryption().readers(room);
    }

    private static List<ChatMessage> history(Person person, ConversationId room) {
        return person.graph().messages().newest(room, 1_000).items();
    }

    private static List<String> texts(Person person, ConversationId room) {
        return history(person, room).stream()
                .map(ChatMessage::content)
                .filter(Content.Body.class::isInstance)
                .map(content -> ((Content.Body) content).text())
                .toList();
    }

    private static List<String> forms(Person person, ConversationId room) {
        return history(person, room).stream()
                .flatMap(message -> message.details().of(Encrypted.class).stream())
                .map(Encrypted::form)
                .toList();
    }

    private static List<Note.Kind> notes(Person person, ConversationId room) {
        return history(person, room).stream()
                .flatMap(message -> message.details().of(Notes.class).stream())
                .flatMap(notes -> notes.after().stream())
                .map(Note::kind)
                .toList();
    }
}

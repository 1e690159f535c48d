package im.hither;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.desktop.Notifier;
import im.hither.domain.ChatMessage;
import im.hither.domain.Content.Body;
import im.hither.domain.ConversationId;
import im.hither.domain.Position;
import im.hither.feature.room.RoomPlan;
import im.hither.testing.EjabberdServer;
import im.hither.testing.ProsodyServer;
import im.hither.testing.XmppServer;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// What somebody reads on one device is read on their others, and the others are told.
class ReadEverywhereIT {
    static Stream<Named<Supplier<XmppServer>>> servers() {
        return Stream.of(
                Named.of("Prosody", ProsodyServer::start),
                Named.of("ejabberd", EjabberdServer::start));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void whatIsReadOnOneDeviceIsReadOnAllAndTold(Supplier<XmppServer> kind) throws Exception {
        try (var server = kind.get();
                var desk = Person.signIn(server, "juliet");
                var romeo = Person.signIn(server, "romeo");
                var phone = another(server, desk)) {
            desk.befriend(romeo);
            romeo.await(() -> {
                romeo.graph().encryption().look(romeo.conversation(desk));
                return romeo.graph().encryption().readiness(romeo.account(), desk.address()).size()
                        == 2;
            });
            var notes = new Notes();
            notes.follow(phone);
            romeo.say(desk, "one");
            romeo.say(desk, "two");
            desk.await(() -> unread(desk, romeo) == 2);
            phone.await(() -> unread(phone, romeo) == 2 && notes.standing.size() == 1);

            desk.graph().messages().read(desk.conversation(romeo), Position.END);

            desk.await(() -> unread(desk, romeo) == 0);
            phone.await(() -> unread(phone, romeo) == 0 && notes.standing.isEmpty());
            romeo.await(() -> readUpTo(romeo, romeo.conversation(desk)).equals(List.of("two")));

            romeo.say(desk, "three");
            desk.await(() -> unread(desk, romeo) == 1);
            phone.await(() -> unread(phone, romeo) == 1);
            phone.say(romeo, "an answer");
            desk.await(() -> unread(desk, romeo) == 0);
        }
    }

    @Test
    void nothingIsToldWhereThatIsSwitchedOff() throws Exception {
        try (var server = ProsodyServer.start();
                var juliet = Person.signIn(server, "juliet");
                var romeo = Person.signIn(server, "romeo")) {
            juliet.befriend(romeo);
            juliet.graph().markers().tell(juliet.conversation(romeo), false);
            romeo.say(juliet, "one");
            juliet.await(() -> unread(juliet, romeo) == 1);

            juliet.graph().messages().read(juliet.conversation(romeo), Position.END);
            juliet.await(() -> unread(juliet, romeo) == 0);
            juliet.say(romeo, "after it"); // a marker would have come before
            romeo.await(() -> bodies(romeo, romeo.conversation(juliet)).contains("after it"));

            assertThat(readUpTo(romeo, romeo.conversation(juliet))).isEmpty();
        }
    }

    @Test
    void inARoomOfFiveEverybodySeesWhoHasRead() throws Exception {
        try (var server = ProsodyServer.start();
                var juliet = Person.signIn(server, "juliet");
                var romeo = Person.signIn(server, "romeo");
                var nurse = Person.signIn(server, "nurse");
                var paris = Person.signIn(server, "paris");
                var friar = Person.signIn(server, "friar");
                var phone = another(server, juliet)) {
            var square = JidCreate.bareFromOrThrowUnchecked("square@rooms." + server.domain());
            var hers = create(juliet, square);
            var others = new ArrayList<Reader>();
            for (var person : List.of(romeo, nurse, paris, friar)) {
                others.add(new Reader(person, join(person, square)));
            }
            var onPhone = join(phone, square);
            var his = others.getFirst().room();
            romeo.graph().messages().send(his, "hear me");
            juliet.await(() -> bodies(juliet, hers).equals(List.of("hear me")));
            phone.await(() -> phone.graph().messages().unread(onPhone) == 1);

            juliet.graph().messages().read(hers, Position.END);

            phone.await(() -> phone.graph().messages().unread(onPhone) == 0);
            for (var other : others) {
                other.person()
                        .await(() ->
                                readBy(other.person(), other.room()).equals(List.of("juliet")));
            }
            nurse.graph().messages().read(others.get(1).room(), Position.END);
            romeo.await(() -> readBy(romeo, his).equals(List.of("juliet", "nurse")));
            assertThat(readUpTo(romeo, his)).containsOnly("hear me");
        }
    }

    /// Another device of the same account.
    private static Person another(XmppServer server, Person person) throws Exception {
        var device = Person.open(Files.createTempDirectory("device"), person.address());
        var password = "secret-" + person.address().getLocalpartOrThrow();
        device.graph().start();
        device.graph()
                .accounts()
                .add(person.address(), Person.settings(server), password.toCharArray());
        device.await(device::online);
        return device;
    }

    private record Reader(Person person, ConversationId room) {}

    private static ConversationId create(Person person, BareJid room) throws InterruptedException {
        var plan = new RoomPlan(RoomPlan.Kind.CHANNEL, Optional.of("Square"), Optional.empty());
        var made = person.graph().rooms().create(person.account(), room, Optional.empty(), plan);
        person.await(() -> isInside(person, made));
        return made;
    }

    private static ConversationId join(Person person, BareJid room) throws InterruptedException {
        var rooms = person.graph().rooms();
        var joined = rooms.join(person.account(), room, Optional.empty(), Optional.empty());
        person.await(() -> isInside(person, joined));
        return joined;
    }

    private static boolean isInside(Person person, ConversationId room) {
        return person.graph().rooms().room(room).orElseThrow().inside();
    }

    private static int unread(Person person, Person other) {
        return person.graph().messages().unread(person.conversation(other));
    }

    private static List<ChatMessage> history(Person person, ConversationId conversation) {
        return person.graph().messages().newest(conversation, 100).items();
    }

    private static List<String> bodies(Person person, ConversationId conversation) {
        return history(person, conversation).stream()
                .map(message -> message.content() instanceof Body(var text) ? text : "?")
                .toList();
    }

    /// At which messages the markers of others stand.
    private static List<String> readUpTo(Person person, ConversationId conversation) {
        var history = history(person, conversation);
        return person.graph().messages().markers(conversation).stream()
                .filter(marker -> !marker.reader().own())
                .flatMap(marker ->
                        history.stream()
                                .filter(message -> message.id().equals(marker.message()))
                                .map(message -> message.content() instanceof Body(var t) ? t : "?"))
                .toList();
    }

    /// Who of the others has said how far they have read.
    private static List<String> readBy(Person person, ConversationId room) {
        return person.graph().messages().markers(room).stream()
                .filter(marker -> !marker.reader().own())
                .map(marker -> marker.reader().name())
                .sorted()
                .toList();
    }

    /// The notifications of a device that nobody sits at.
    private static final class Notes implements Notifier {
        private final List<String> standing = new CopyOnWriteArrayList<>();

        void follow(Person person) {
            person.graph().attention().window(false);
            person.graph().notes().begin(_ -> this, _ -> {});
            var _ = person.graph().events().follow(person.graph().notes()::apply);
        }

        @Override
        public void show(Note note) {
            if (!standing.contains(note.key())) standing.add(note.key());
        }

        @Override
        public void withdraw(String key) {
            standing.remove(key);
        }

        @Override
        public void close() {}
    }
}

package im.hither;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.desktop.Profile;
import im.hither.domain.ChatMessage;
import im.hither.domain.Content;
import im.hither.domain.DeliveryState;
import im.hither.domain.Detail.Notes;
import im.hither.domain.Detail.Reactions;
import im.hither.domain.Encrypted;
import im.hither.domain.Note;
import im.hither.domain.UndecryptableCause;
import im.hither.testing.EjabberdServer;
import im.hither.testing.ProsodyServer;
import im.hither.testing.XmppServer;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Two people write to each other through a real server, encrypted from the first message on.
class EncryptedIT {
    static List<Supplier<XmppServer>> servers() {
        return List.of(ProsodyServer::start, EjabberdServer::start);
    }

    @ParameterizedTest
    @MethodSource("servers")
    void everythingIsEncryptedFromTheFirstMessageOn(Supplier<XmppServer> starting)
            throws Exception {
        try (var server = starting.get();
                var juliet = Person.signIn(server, "juliet");
                var romeo = Person.signIn(server, "romeo")) {
            juliet.befriend(romeo);
            for (var i = 0; i < 20; i++) {
                juliet.say(romeo, "from juliet " + i + " 😀 <&>");
                romeo.say(juliet, "from romeo " + i);
            }
            juliet.await(() -> delivered(juliet.history(romeo)) == 40);
            romeo.await(() -> delivered(romeo.history(juliet)) == 40);

            assertThat(bodies(juliet.history(romeo)))
                    .containsExactlyInAnyOrderElementsOf(bodies(romeo.history(juliet)));
            assertThat(juliet.encrypted(romeo)).hasSize(40).containsOnly("omemo2");
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void whatWasSaidMeanwhileIsReadInItsTurn(Supplier<XmppServer> starting) throws Exception {
        try (var server = starting.get();
                var juliet = Person.signIn(server, "juliet")) {
            var romeo = Person.signIn(server, "romeo");
            juliet.befriend(romeo);
            juliet.say(romeo, "before");
            romeo.await(() -> delivered(romeo.history(juliet)) == 1);
            romeo.close();
            for (var i = 0; i < 150; i++) juliet.say(romeo, "meanwhile " + i);
            juliet.await(() -> sent(juliet.history(romeo)) == 151);

            try (var back = Person.open(romeo.folder(), romeo.address())) {
                back.graph().start();
                back.await(
                        () -> delivered(back.history(juliet)) == 151,
                        () -> back.history(juliet).getLast());

                assertThat(bodies(back.history(juliet))).isEqualTo(bodies(juliet.history(romeo)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void whatWeSaidAboutMessagesDoesNotComeBackUnreadable(Supplier<XmppServer> starting)
            throws Exception {
        try (var server = starting.get();
                var juliet = Person.signIn(server, "juliet");
                var romeo = Person.signIn(server, "romeo")) {
            juliet.befriend(romeo);
            romeo.say(juliet, "But soft");
            juliet.await(() -> juliet.history(romeo).size() == 1);
            var said = juliet.history(romeo).getFirst().id();
            juliet.graph().reactions().react(said, List.of("👍"));
            romeo.await(() ->
                    romeo.history(juliet).getFirst().details().of(Reactions.class).isPresent());

            juliet.graph().accounts().disable(juliet.account());
            juliet.await(() -> !juliet.online());
            romeo.say(juliet, "meanwhile");
            romeo.await(() -> sent(romeo.history(juliet)) == 2);
            juliet.graph().accounts().enable(juliet.account());
            juliet.await(
                    () -> readable(juliet, romeo).contains("meanwhile"),
                    () -> juliet.history(romeo) + " " + juliet.state());
            romeo.say(juliet, "after");
            juliet.await(() -> readable(juliet, romeo).contains("after"));

            assertThat(juliet.history(romeo))
                    .extracting(ChatMessage::content)
                    .containsExactly(
                            new Content.Body("But soft"),
                            new Content.Body("meanwhile"),
                            new Content.Body("after"));
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    @DisplayName("C8 a lost session with a contact is mended once, and that is seen")
    void aLostSessionIsMendedAndThatIsSeen(Supplier<XmppServer> starting) throws Exception {
        try (var server = starting.get();
                var juliet = Person.signIn(server, "juliet")) {
            var romeo = Person.signIn(server, "romeo");
            juliet.befriend(romeo);
            juliet.say(romeo, "one");
            romeo.await(
                    () -> delivered(romeo.history(juliet)) == 1,
                    () -> List.of(romeo.history(juliet), juliet.history(romeo)));
            romeo.say(juliet, "two");
            juliet.await(() -> delivered(juliet.history(romeo)) == 2);
            romeo.close();
            loseSessions(romeo);

            try (var back = Person.open(romeo.folder(), romeo.address())) {
                back.graph().start();
                back.await(back::online);
                juliet.say(romeo, "lost");
                back.await(() ->
                        noted(back.history(juliet)).equals(List.of(Note.Kind.SESSION_MENDED)));
                assertThat(cause(back.history(juliet).getLast()))
                        .contains(UndecryptableCause.NO_SESSION);

                back.say(juliet, "new keys"); // in order behind them
                juliet.await(() -> delivered(juliet.history(romeo)) == 4);
                juliet.say(romeo, "found");
                back.await(() -> delivered(back.history(juliet)) == 4);
                assertThat(bodies(List.of(back.history(juliet).getLast())))
                        .containsExactly("found");
            }
        }
    }

    private static void loseSessions(Person person) throws SQLException {
        var database = new Profile(person.folder()).database();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("DELETE FROM omemo_session")).isPositive();
        }
    }

    private static Optional<UndecryptableCause> cause(ChatMessage message) {
        return message.details().of(Encrypted.class).flatMap(Encrypted::cause);
    }

    private static List<Note.Kind> noted(List<ChatMessage> history) {
        return history.stream()
                .flatMap(message -> message.details().of(Notes.class).stream())
                .flatMap(notes -> notes.after().stream())
                .map(Note::kind)
                .toList();
    }

    private static long sent(List<ChatMessage> history) {
        return history.stream()
                .filter(message -> !(message.delivery() instanceof DeliveryState.Pending))
                .count();
    }

    private static long delivered(List<ChatMessage> history) {
        return history.stream()
                .filter(message -> message.delivery() instanceof DeliveryState.Delivered)
                .filter(message -> message.content() instanceof Content.Body)
                .count();
    }

    /// What can be read by now.
    private static List<String> readable(Person at, Person other) {
        return at.history(other).stream()
                .map(ChatMessage::content)
                .filter(Content.Body.class::isInstance)
                .map(content -> ((Content.Body) content).text())
                .toList();
    }

    private static List<String> bodies(List<ChatMessage> history) {
        return history.stream().map(m -> ((Content.Body) m.content()).text()).toList();
    }
}

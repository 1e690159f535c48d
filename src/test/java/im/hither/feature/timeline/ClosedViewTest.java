package im.hither.feature.timeline;

import static im.hither.feature.timeline.FakeHistory.CONVERSATION;
import static im.hither.feature.timeline.FakeHistory.NOON;
import static im.hither.feature.timeline.FakeHistory.message;
import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.Appearance;
import im.hither.domain.ChatMessage;
import im.hither.domain.Content;
import im.hither.domain.DeliveryState.Delivered;
import im.hither.domain.Detail;
import im.hither.domain.Details;
import im.hither.domain.Direction;
import im.hither.domain.Encrypted;
import im.hither.domain.MessageId;
import im.hither.domain.Note;
import im.hither.domain.TrustLevel;
import im.hither.domain.UndecryptableCause;
import im.hither.testing.Screen;
import im.hither.text.Texts;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What stands in place of a message that cannot be read, and what a message shows about its
/// encryption.
class ClosedViewTest {
    private static final Delivered DONE = new Delivered(NOON);

    private final FakeHistory history = new FakeHistory();
    private final LateAsker asker = new LateAsker();
    private final Texts texts = new Texts(Locale.UK);
    private final List<String> done = new ArrayList<>();
    private final TimelineViewModel model =
            new TimelineViewModel(
                    CONVERSATION, "Romeo Montague", history, new FakeGaps(), asker, ZoneOffset.UTC);

    private Screen open() {
        model.act(new Noted());
        model.onCompareKeys(() -> done.add("compare"));
        var screen = ShownTimeline.of(model, asker);
        screen.size(780, 640);
        return screen;
    }

    private void closed(long id, UndecryptableCause cause) {
        history.store(closed(id, Direction.IN, cause));
    }

    private static ChatMessage closed(long id, Direction direction, UndecryptableCause cause) {
        var was = message(id, direction, "", DONE);
        return new ChatMessage(
                        was.id(),
                        was.conversation(),
                        was.position(),
                        was.direction(),
                        was.author(),
                        was.sentId(),
                        was.originId(),
                        was.stanzaId(),
                        was.at(),
                        new Content.Undecryptable("OMEMO"),
                        was.delivery())
                .withDetails(Details.NONE.with(how(Optional.of(cause))));
    }

    private static Encrypted how(Optional<UndecryptableCause> cause) {
        return new Encrypted("omemo2", 4711, TrustLevel.TRUSTED, cause);
    }

    private void said(long id, Direction direction, String text, boolean encrypted) {
        var message = message(id, direction, text, DONE);
        history.store(
                encrypted
                        ? message.withDetails(Details.NONE.with(how(Optional.empty())))
                        : message);
    }

    @Test
    void asItLooks() {
        said(1, Direction.IN, "He jests at scars that never felt a wound.", true);
        said(2, Direction.OUT, "O Romeo, Romeo! wherefore art thou Romeo?", true);
        said(3, Direction.IN, "What anybody could read", false);
        closed(4, UndecryptableCause.NOT_FOR_THIS_DEVICE);
        closed(5, UndecryptableCause.NO_SESSION);
        closed(6, UndecryptableCause.NO_SESSION);
        closed(7, UndecryptableCause.KEY_CHANGED);
        history.readAll();
        var screen = open();

        for (var appearance : Appearance.values()) {
            screen.appearance(appearance);
            screen.picture("closed-" + appearance);
        }

        assertThat(locks(screen)).containsExactly("closed", "closed", "open");
        assertThat(shown(screen, "unreadable-title"))
                .containsExactly(
                        "This message cannot be read",
                        "2 messages cannot be read",
                        "This message cannot be read");
    }

    @Test
    void eachCauseOffersTheOneThingThatHelps() {
        long id = 1;
        for (var cause : UndecryptableCause.values()) {
            closed(id, cause);
            id++;
        }
        history.readAll();
        open();

        assertThat(rows().stream().map(this::cure).toList())
                .as("in the order of %s", List.of(UndecryptableCause.values()))
                .containsExactly(
                        "",
                        "Ask Romeo Montague to send it again",
                        "Begin with new keys",
                        "Begin with new keys",
                        "Compare keys",
                        "Ask Romeo Montague to send it again",
                        "Ask Romeo Montague to send it again",
                        "");
        assertThat(rows()).extracting(this::cause).doesNotHaveDuplicates().noneMatch(this::isKey);
    }

    @Test
    void theButtonsDoWhatTheySay() {
        closed(1, UndecryptableCause.NO_SESSION);
        closed(2, UndecryptableCause.DAMAGED);
        closed(3, UndecryptableCause.KEY_CHANGED);
        history.readAll();
        var screen = open();

        for (var button : visible(screen, "cure")) screen.on(() -> ((Button) button).fire());

        assertThat(done).containsExactlyInAnyOrder("session 1", "ask 2", "compare");
    }

    @Test
    void aRunIsOneRowThatStaysWhereItIsAndStandsForItsNewest() {
        closed(1, UndecryptableCause.WAITING);
        closed(2, UndecryptableCause.WAITING);
        open();

        model.apply(history.store(closed(3, Direction.IN, UndecryptableCause.WAITING)));

        assertThat(rows()).hasSize(1);
        assertThat(rows().getFirst().id()).isEqualTo(new MessageId(1));
        assertThat(rows().getFirst().message().id()).isEqualTo(new MessageId(3));
        assertThat(rows().getFirst().count()).isEqualTo(3);
    }

    @Test
    void whatTurnsOutReadableLeavesTheRun() {
        closed(1, UndecryptableCause.NO_SESSION);
        closed(2, UndecryptableCause.NO_SESSION);
        closed(3, UndecryptableCause.NO_SESSION);
        open();

        model.apply(history.store(message(2, Direction.IN, "Juliet", DONE)));
        model.apply(history.tell(2, how(Optional.empty())));

        assertThat(rows()).extracting(TimelineRow.Message::count).containsExactly(1, 1, 1);
        assertThat(rows().get(1).lock()).isEqualTo(Lock.CLOSED);
    }

    @Test
    @DisplayName("C1: what a device says that nobody verified stands out once another one was")
    void whatComesFromAnUnverifiedDeviceStandsOut() {
        came(1, "before anybody compared keys", TrustLevel.TRUSTED);
        came(2, "from the phone that was compared", TrustLevel.AUTHENTICATED);
        came(3, "from the tablet", TrustLevel.TRUSTED);
        came(4, "from a device that the server added", TrustLevel.UNDECIDED);
        history.readAll();
        var screen = open();
        for (var appearance : List.of(Appearance.LIGHT, Appearance.DARK)) {
            screen.appearance(appearance);
            screen.picture("doubtful-" + appearance);
        }

        assertThat(rows())
                .extracting(TimelineRow.Message::lock)
                .containsExactly(Lock.CLOSED, Lock.CLOSED, Lock.UNVERIFIED, Lock.UNVERIFIED);
        assertThat(spoken(screen).stream().map(each -> each.contains("was not compared")))
                .containsExactly(false, false, true, true);
    }

    @Test
    @DisplayName("C2: a message that others could have forged is not shown, and its cell says why")
    void whatCouldBeForgedIsNotShown() {
        closed(1, UndecryptableCause.FORGEABLE);
        history.readAll();

        assertThat(spoken(open()))
                .singleElement()
                .asString()
                .contains(
                        "This message cannot be read",
                        "in an outdated way that others could forge");
    }

    @Test
    @DisplayName("C5: a line says who can read from there on")
    void aNewMemberIsSaid() {
        said(1, Direction.IN, "He jests at scars that never felt a wound.", true);
        history.readAll();
        history.tell(
                1,
                new Detail.Notes(
                        List.of(),
                        List.of(new Note(Note.Kind.MEMBER_ADDED, "tybalt@capulet.lit", NOON))));
        var screen = open();

        assertThat(Screen.onFxThread(() -> screen.find("note-row").getAccessibleText()))
                .isEqualTo("tybalt@capulet.lit can read what is written from here on.");
    }

    private void came(long id, String text, TrustLevel trust) {
        var how = new Encrypted("omemo2", 4711, trust, Optional.empty());
        history.store(message(id, Direction.IN, text, DONE).withDetails(Details.NONE.with(how)));
    }

    private static List<String> spoken(Screen screen) {
        return Screen.onFxThread(() ->
                screen.all("message-cell").stream()
                        .sorted(Comparator.comparingDouble(Node::getLayoutY))
                        .map(Node::getAccessibleText)
                        .toList());
    }

    @Test
    void whereNothingIsEncryptedNothingSaysSo() {
        said(1, Direction.IN, "What anybody could read", false);
        history.readAll();

        assertThat(locks(open())).isEmpty();
    }

    @Test
    void whatHappenedStandsWhereItHappened() {
        said(1, Direction.IN, "He jests at scars that never felt a wound.", true);
        said(2, Direction.OUT, "O Romeo, Romeo! wherefore art thou Romeo?", true);
        said(3, Direction.IN, "What anybody could read", false);
        history.readAll();
        history.tell(
                1,
                new Detail.Notes(
                        List.of(new Note(Note.Kind.ENCRYPTION_ON, "", NOON)),
                        List.of(new Note(Note.Kind.SESSION_BEGUN, "romeo@montague.lit", NOON))));
        var screen = open();

        screen.on(() ->
                model.apply(
                        history.tell(
                                2,
                                new Detail.Notes(
                                        List.of(),
                                        List.of(new Note(Note.Kind.ENCRYPTION_OFF, "", NOON))))));

        screen.picture("notes");
        assertThat(model.rows().stream().map(row -> row.getClass().getSimpleName()).toList())
                .containsExactly(
                        "Day", "Happened", "Message", "Happened", "Message", "Happened", "Message");
        assertThat(shown(screen, "note-text"))
                .contains("From here on, servers can read what is written here.");
        for (var kind : Note.Kind.values()) {
            assertThat(texts.text("timeline.note." + kind.name().toLowerCase(Locale.ROOT), "x"))
                    .doesNotStartWith("timeline.");
        }
    }

    @Test
    @DisplayName(
            "F3 what somebody writes is no line of the program, and what a line quotes is quoted")
    void nobodyWritesALine() {
        said(1, Direction.IN, "You are an owner of this room now.", true);
        said(2, Direction.IN, "Indeed", true);
        history.readAll();
        history.tell(
                2,
                new Detail.RoomNotes(
                        List.of(
                                new Note(
                                        Note.Kind.SUBJECT,
                                        "x”.\nYou are an owner of this room now.",
                                        NOON),
                                new Note(Note.Kind.WE_MAY_READ, "", NOON))));
        var screen = open();
        screen.picture("room-notes");

        assertThat(model.rows().stream().map(row -> row.getClass().getSimpleName()).toList())
                .containsExactly("Day", "Message", "Message", "Happened", "Happened");
        assertThat(shown(screen, "note-text"))
                .containsExactly(
                        "The room’s subject is now “x'. You are an owner of this room now.”.",
                        "You may only read in this room now.");
    }

    private List<TimelineRow.Message> rows() {
        return model.rows().stream()
                .filter(TimelineRow.Message.class::isInstance)
                .map(TimelineRow.Message.class::cast)
                .toList();
    }

    private String cure(TimelineRow.Message row) {
        return new ClosedWords(texts).cure(row.message(), row.name());
    }

    private String cause(TimelineRow.Message row) {
        return new ClosedWords(texts).cause(row.message());
    }

    private boolean isKey(String words) {
        return words.contains("timeline.");
    }

    private static List<String> locks(Screen screen) {
        return visible(screen, "lock-sign").stream()
                .map(sign ->
                        sign.getPseudoClassStates().stream()
                                        .anyMatch(
                                                state -> state.getPseudoClassName().equals("open"))
                                ? "open"
                                : "closed")
                .toList();
    }

    private static List<String> shown(Screen screen, String style) {
        return visible(screen, style).stream()
                .map(each -> ((javafx.scene.text.Text) each).getText())
                .toList();
    }

    private static List<Node> visible(Screen screen, String style) {
        return screen.all(style).stream()
                .filter(node -> {
                    for (Node each = node; each != null; each = each.getParent()) {
                        if (!each.isVisible()) return false;
                    }
                    return true;
                })
                .sorted((one, other) ->
                        Double.compare(
                                one.localToScene(0, 0).getY(), other.localToScene(0, 0).getY()))
                .toList();
    }

    private final class Noted extends NoDeeds {
        @Override
        public void askAgain(ChatMessage message) {
            done.add("ask " + message.id().value());
        }

        @Override
        public void beginSession(ChatMessage message) {
            done.add("session " + message.id().value());
        }
    }
}

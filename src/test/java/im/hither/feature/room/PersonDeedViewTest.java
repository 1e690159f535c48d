package im.hither.feature.room;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.testing.HeldAsker;
import im.hither.testing.Screen;
import im.hither.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;

/// The cards that ask before something grave is done about somebody, and for another name.
class PersonDeedViewTest {
    private static final Texts TEXTS = new Texts(Locale.ENGLISH);

    private final FakeRoomAccess rooms = new FakeRoomAccess();
    private final RoomSummary room = FakeRoomAccess.summary();
    private final Participant romeo =
            RoomPeopleTest.person("Romeo", Affiliation.NONE, RoomRole.PARTICIPANT);
    private final List<String> done = new ArrayList<>();

    @Test
    void somebodyIsThrownOutWithAReason() {
        var screen = asking(PersonDeed.THROW_OUT);
        screen.picture("room-deed");

        screen.click("person-deed-reason");
        screen.write("too loud");
        screen.click("person-deed-submit");

        assertThat(rooms.wanted).containsExactly("role Romeo NONE because too loud");
        assertThat(done).containsExactly("closed");
    }

    @Test
    void aRefusalStaysOnTheCard() {
        rooms.administration.reply =
                new Reply.Refused<>(Reply.Refusal.NOT_ALLOWED, Optional.of("No."));
        var screen = asking(PersonDeed.THROW_OUT);

        screen.click("person-deed-submit");

        assertThat(screen.text("field-error")).contains("ask one of its owners", "No.");
        assertThat(done).isEmpty();
    }

    @Test
    void aBanGoesByTheAddress() {
        var screen = asking(PersonDeed.BAN);

        screen.click("person-deed-submit");

        assertThat(rooms.wanted).containsExactly("affiliation romeo@example.org OUTCAST");
    }

    @Test
    void aNameThatSomebodyHasIsNotTaken() {
        rooms.people.put(room.conversation(), List.of(romeo));
        var model = new NickViewModel(room, rooms, new HeldAsker(), TEXTS);
        var screen =
                Screen.showing(() -> new NickView(model, TEXTS, () -> done.add("closed")), "room");
        screen.picture("room-nick");
        var field = screen.find(TextField.class, "room-nick-field");

        screen.on(() -> field.setText("Romeo"));
        screen.click("room-nick-submit");
        assertThat(screen.text("field-error")).contains("Somebody there has that name");

        screen.on(() -> field.setText(" "));
        screen.click("room-nick-submit");
        assertThat(screen.text("field-error")).contains("cannot be a name");
        assertThat(rooms.wanted).isEmpty();

        screen.on(() -> field.setText("Capulet"));
        screen.click("room-nick-submit");
        assertThat(rooms.wanted).containsExactly("rename Capulet");
        assertThat(done).containsExactly("closed");
    }

    @Test
    void aNameIsKeptWhereTheRoomDoesThat() {
        var keeps =
                FakeRoomAccess.summary(
                        new RoomFeatures(
                                Optional.empty(),
                                Optional.empty(),
                                Set.of("jabber:iq:register"),
                                false));
        var model = new NickViewModel(keeps, rooms, new HeldAsker(), TEXTS);
        var screen =
                Screen.showing(() -> new NickView(model, TEXTS, () -> done.add("closed")), "room");
        screen.picture("room-nick-reserve");

        screen.click("room-nick-reserve");
        rooms.administration.reply = new Reply.Refused<>(Reply.Refusal.CONFLICT, Optional.empty());
        screen.click("room-nick-submit");
        assertThat(done).isEmpty();

        rooms.administration.reply = new Reply.Given<>(true);
        screen.click("room-nick-submit");
        assertThat(rooms.wanted).containsExactly("reserve Juliet", "reserve Juliet");
        assertThat(done).containsExactly("closed");
    }

    private Screen asking(PersonDeed deed) {
        var model =
                new PersonDeedViewModel(
                        new PersonWish(room, romeo, deed), rooms, new HeldAsker(), TEXTS);
        return Screen.showing(
                () -> new PersonDeedView(model, TEXTS, () -> done.add("closed")), "room");
    }
}

package im.hither.feature.room;

import static im.hither.feature.account.FakeAccounts.JULIET;
import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.ConversationId;
import im.hither.domain.RoomEvent.OccupantsChanged;
import im.hither.domain.RoomEvent.RoomChanged;
import im.hither.feature.account.FakeAccounts;
import im.hither.testing.HeldAsker;
import im.hither.testing.Screen;
import im.hither.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// What is drawn of rooms.
class RoomsViewTest {
    private static final BareJid VERONA =
            JidCreate.bareFromOrThrowUnchecked("verona@rooms.capulet.example");
    private static final ConversationId ID = FakeRoomAccess.id(VERONA);
    private static final Texts TEXTS = new Texts(Locale.ENGLISH);

    private final FakeRoomAccess rooms = new FakeRoomAccess();
    private final HeldAsker asker = new HeldAsker();
    private final List<ConversationId> opened = new ArrayList<>();

    @Test
    void peopleStandInGroupsAndAreWrittenTo() {
        stands(new RoomStanding.Inside());
        rooms.people.put(
                ID,
                List.of(
                        RoomPeopleTest.person("Juliet", Affiliation.OWNER, RoomRole.MODERATOR),
                        RoomPeopleTest.person("Romeo", Affiliation.MEMBER, RoomRole.PARTICIPANT)));
        var model = new OpenRoomViewModel(rooms, asker, opened::add);
        var screen = Screen.showing(() -> people(model), "room");
        screen.on(() -> model.show(Optional.of(ID)));

        assertThat(screen.all("room-group")).hasSize(2);
        screen.robot().clickOn("Romeo");

        assertThat(rooms.wanted).containsExactly("privately Romeo");
    }

    @Test
    void theListFollowsWhoComesAndGoes() {
        stands(new RoomStanding.Inside());
        var model = new OpenRoomViewModel(rooms, asker, opened::add);
        var screen = Screen.showing(() -> people(model), "room");
        screen.on(() -> model.show(Optional.of(ID)));
        assertThat(screen.all("room-group")).isEmpty();

        rooms.people.put(
                ID,
                List.of(RoomPeopleTest.person("Romeo", Affiliation.MEMBER, RoomRole.PARTICIPANT)));
        screen.on(() -> model.apply(new OccupantsChanged(JULIET, 0, VERONA, ID)));

        assertThat(screen.text("room-group")).isEqualTo("Members — 1");
    }

    @Test
    void whoIsKeptOutReadsWhyAndCanComeBack() {
        stands(new RoomStanding.Barred(RoomProblem.KICKED, Optional.of("too loud")));
        var model = new OpenRoomViewModel(rooms, asker, opened::add);
        var screen = Screen.showing(() -> new VBox(new RoomBarView(model, TEXTS)), "room");
        screen.on(() -> model.show(Optional.of(ID)));

        assertThat(screen.isShown("room-bar")).isTrue();
        screen.click("room-bar-join");
        assertThat(rooms.wanted).containsExactly("join " + VERONA);

        stands(new RoomStanding.Inside());
        screen.on(() -> model.apply(new RoomChanged(JULIET, 0, VERONA, ID)));
        assertThat(screen.isShown("room-bar")).isFalse();
    }

    @Test
    void aRoomIsJoinedByItsLink() {
        var model = entering();
        var screen = Screen.showing(() -> new EnterRoomView(model, TEXTS, () -> {}), "room");

        screen.on(() ->
                screen.find(TextField.class, "enter-room-text")
                        .setText("xmpp:verona@rooms.capulet.example?join"));
        screen.click("enter-room-submit");

        assertThat(rooms.wanted).containsExactly("join " + VERONA);
        assertThat(opened).containsExactly(ID);
    }

    @Test
    void wordsAreLookedForInTheDirectory() {
        rooms.indexed.add(new PublicRoom(VERONA, "star-crossed"));
        var model = entering();
        var screen = Screen.showing(() -> new EnterRoomView(model, TEXTS, () -> {}), "room");
        var field = screen.find(TextField.class, "enter-room-text");

        screen.on(() -> field.setText("star"));
        screen.click("enter-room-submit");
        assertThat(model.found()).extracting(PublicRoom::name).containsExactly("star-crossed");

        screen.on(() -> field.setText("comets"));
        screen.click("enter-room-submit");
        assertThat(screen.text("field-error")).startsWith("Nothing was found");
        assertThat(rooms.wanted).containsExactly("find star", "find comets");
    }

    @Test
    void wordsAreNoAddressWhereThereIsNoDirectory() {
        var model = entering();
        var screen = Screen.showing(() -> new EnterRoomView(model, TEXTS, () -> {}), "room");

        screen.on(() -> screen.find(TextField.class, "enter-room-text").setText("star"));
        screen.click("enter-room-submit");

        assertThat(screen.text("field-error")).contains("room@rooms.example.org");
        assertThat(rooms.wanted).isEmpty();
    }

    @Test
    void aNewChannelGetsAnAddressFromItsName() {
        var model = entering();
        var screen = Screen.showing(() -> new EnterRoomView(model, TEXTS, () -> {}), "room");
        screen.robot().clickOn("New channel");
        screen.on(() ->
                screen.find(TextField.class, "enter-room-text").setText("Star-crossed Lövers!"));

        screen.click("enter-room-submit");

        assertThat(rooms.wanted)
                .containsExactly(
                        "create CHANNEL star-crossed-lovers@rooms.capulet.example Star-crossed Lövers!");
    }

    @Test
    void whatIsNoAddressIsSaidSo() {
        var model = entering();
        var screen = Screen.showing(() -> new EnterRoomView(model, TEXTS, () -> {}), "room");

        screen.click("enter-room-submit");

        assertThat(screen.text("field-error")).contains("room@rooms.example.org");
        assertThat(rooms.wanted).isEmpty();
    }

    @Test
    void aRoomWithAPasswordIsEnteredFromTheBar() {
        stands(new RoomStanding.Barred(RoomProblem.PASSWORD, Optional.empty()));
        var model = new OpenRoomViewModel(rooms, asker, opened::add);
        var screen = Screen.showing(() -> new VBox(new RoomBarView(model, TEXTS)), "room");
        screen.on(() -> model.show(Optional.of(ID)));
        screen.picture("room-bar-password");

        assertThat(screen.isShown("room-bar-nick")).isFalse();
        screen.click("room-bar-password");
        screen.write("cauldron");
        screen.type(KeyCode.ENTER);

        assertThat(rooms.wanted).containsExactly("join " + VERONA + " with cauldron");
        assertThat(screen.find(TextField.class, "room-bar-password").getText()).isEmpty();
    }

    @Test
    void whoseNameIsTakenGivesAnotherInTheBar() {
        stands(new RoomStanding.Barred(RoomProblem.NICK_TAKEN, Optional.empty()));
        var model = new OpenRoomViewModel(rooms, asker, opened::add);
        var screen = Screen.showing(() -> new VBox(new RoomBarView(model, TEXTS)), "room");
        screen.on(() -> model.show(Optional.of(ID)));

        screen.click("room-bar-nick");
        screen.write("Capulet");
        screen.click("room-bar-join");

        assertThat(rooms.wanted).containsExactly("join " + VERONA + " as Capulet");
    }

    private RoomPeopleView people(OpenRoomViewModel model) {
        var ways = new PersonMenuViewModel.Ways(_ -> {}, _ -> {}, _ -> {});
        var menu = new PersonMenuViewModel(rooms, asker, TEXTS, ways);
        return new RoomPeopleView(model, menu, TEXTS, _ -> {});
    }

    private EnterRoomViewModel entering() {
        return new EnterRoomViewModel(
                rooms, List.of(FakeAccounts.juliet()), asker, TEXTS, opened::add);
    }

    private void stands(RoomStanding standing) {
        rooms.held.put(
                ID,
                new RoomSummary(
                        ID,
                        JULIET,
                        VERONA,
                        "Verona",
                        "Juliet",
                        standing,
                        Optional.of("Where we lay our scene"),
                        new RoomFeatures(Optional.empty(), Optional.empty(), Set.of(), false),
                        Affiliation.OWNER,
                        RoomRole.MODERATOR,
                        2,
                        true));
    }
}

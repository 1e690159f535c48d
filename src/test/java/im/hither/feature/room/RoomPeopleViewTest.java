package im.hither.feature.room;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.testing.HeldAsker;
import im.hither.testing.Screen;
import im.hither.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is done about the people of a room from their list.
class RoomPeopleViewTest {
    private static final Texts TEXTS = new Texts(Locale.ENGLISH);

    private final FakeRoomAccess rooms = new FakeRoomAccess();
    private final HeldAsker asker = new HeldAsker();
    private final List<String> asked = new ArrayList<>();
    private Screen screen;

    @BeforeEach
    void show() {
        var room = FakeRoomAccess.summary();
        rooms.held.put(room.conversation(), room);
        rooms.people.put(
                room.conversation(),
                List.of(
                        RoomPeopleTest.person("Juliet", Affiliation.OWNER, RoomRole.MODERATOR),
                        RoomPeopleTest.person("Romeo", Affiliation.NONE, RoomRole.VISITOR)));
        rooms.away.put(
                room.conversation(),
                List.of(
                        Participant.away(
                                new Member(
                                        RoomPeopleTest.person(
                                                        "Nurse", Affiliation.MEMBER, RoomRole.NONE)
                                                .occupant()
                                                .address()
                                                .orElseThrow(),
                                        Affiliation.MEMBER,
                                        Optional.empty()))));
        var model = new OpenRoomViewModel(rooms, asker, _ -> {});
        var ways =
                new PersonMenuViewModel.Ways(
                        wish -> asked.add(wish.deed() + " " + wish.person().occupant().nick()),
                        _ -> asked.add("nick"),
                        asked::add);
        var menu = new PersonMenuViewModel(rooms, asker, TEXTS, ways);
        screen = Screen.showing(() -> new RoomPeopleView(model, menu, TEXTS, _ -> {}), "room");
        screen.size(420, 500);
        screen.on(() -> model.show(Optional.of(room.conversation())));
        screen.picture("room-people");
    }

    @Test
    void aRoleChangesAtOnce() {
        rightClick("Romeo");
        screen.robot().clickOn("Let them write");

        assertThat(rooms.wanted).containsExactly("role Romeo PARTICIPANT");
        assertThat(asked).isEmpty();
    }

    @Test
    void whatIsRefusedIsSaid() {
        rooms.administration.reply =
                new Reply.Refused<>(Reply.Refusal.NOT_ALLOWED, Optional.empty());

        rightClick("Romeo");
        screen.robot().clickOn("Let them moderate");

        assertThat(asked)
                .containsExactly("You may not do that in this room; ask one of its owners.");
    }

    @Test
    void whatIsGraveIsAskedFirst() {
        rightClick("Romeo");
        screen.robot().clickOn("Throw out…");

        assertThat(rooms.wanted).isEmpty();
        assertThat(asked).containsExactly("THROW_OUT Romeo");
    }

    @Test
    void theKeyboardReachesTheMenu() {
        screen.click("room-people-search");
        screen.type(KeyCode.TAB, KeyCode.HOME, KeyCode.DOWN); // a group, then ourselves
        screen.press(KeyCode.SHIFT, KeyCode.F10);
        screen.robot().clickOn("Take another name…");

        assertThat(asked).containsExactly("nick");
    }

    @Test
    void whoIsAwayStandsThereAndCannotBeWrittenTo() {
        assertThat(screen.all("room-person")).hasSize(3);

        screen.robot().clickOn("nurse@example.org");
        assertThat(rooms.wanted).isEmpty();

        rightClick("nurse@example.org");
        screen.robot().clickOn("In this room").clickOn("Admin");
        assertThat(rooms.wanted).containsExactly("affiliation nurse@example.org ADMIN");
    }

    private void rightClick(String name) {
        screen.robot().rightClickOn(name);
    }
}

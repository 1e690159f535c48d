package im.hither.feature.room;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.testing.HeldAsker;
import im.hither.testing.Screen;
import im.hither.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.impl.JidCreate;

/// The card about a room, and how it is set up.
class RoomDetailsViewTest {
    private static final Texts TEXTS = new Texts(Locale.ENGLISH);

    private final FakeRoomAccess rooms = new FakeRoomAccess();
    private final List<String> done = new ArrayList<>();

    @Test
    void anOwnerSaysWhoIsWhatAndWhatItIsAbout() {
        rooms.administration.members.add(member("romeo@montague.example", Affiliation.MEMBER));
        rooms.administration.members.add(member("juliet@capulet.example", Affiliation.OWNER));
        var model = details();
        var screen = Screen.showing(() -> view(model), "room");
        screen.picture("room-details");

        assertThat(screen.text("room-kind")).contains("public channel");
        assertThat(screen.all("room-member")).hasSize(2);
        screen.on(() ->
                model.change(
                        member("romeo@montague.example", Affiliation.MEMBER), Affiliation.ADMIN));
        screen.on(() -> model.subjectProperty().set("the moon "));
        screen.click("room-subject-save");
        screen.click("room-details-basics");
        screen.click("room-details-settings");
        screen.click("room-details-leave");

        assertThat(rooms.wanted)
                .containsExactly(
                        "affiliation romeo@montague.example ADMIN", "subject the moon", "leave");
        assertThat(done).containsExactly("basics", "settings", "close");
    }

    @Test
    void somebodyWhoWasNeverThereIsPutOnTheLists() {
        var model = details();
        var screen = Screen.showing(() -> view(model), "room");

        screen.click("room-new-member-address");
        screen.write("nonsense");
        screen.click("room-new-member-add");
        assertThat(screen.text("field-error")).contains("name@example.org");
        assertThat(rooms.wanted).isEmpty();

        var field = screen.find(TextField.class, "room-new-member-address");
        screen.on(() -> field.setText("friar@verona.example"));
        screen.click("room-new-member-add");
        assertThat(rooms.wanted).containsExactly("affiliation friar@verona.example MEMBER");
        assertThat(field.getText()).isEmpty();
    }

    @Test
    void whatIsSetUpDifferentlyIsSent() {
        rooms.administration.settings.add(
                setting("muc#roomconfig_roomname", Setting.Kind.TEXT, "Verona"));
        rooms.administration.settings.add(
                setting("muc#roomconfig_membersonly", Setting.Kind.SWITCH, "0"));
        rooms.administration.settings.add(
                new Setting(
                        "muc#roomconfig_whois",
                        "Who may see addresses",
                        Setting.Kind.ONE_OF,
                        List.of("moderators"),
                        List.of(
                                new Setting.Choice("Moderators", "moderators"),
                                new Setting.Choice("Everybody", "anyone"))));
        var model =
                new RoomSettingsViewModel(FakeRoomAccess.summary(), rooms, new HeldAsker(), TEXTS);
        var screen =
                Screen.showing(
                        () -> new RoomSettingsView(model, TEXTS, () -> done.add("close")), "room");
        screen.picture("room-settings");

        screen.robot().clickOn("muc#roomconfig_membersonly label");
        screen.click("room-settings-save");

        assertThat(rooms.wanted).containsExactly("configure {muc#roomconfig_membersonly=[1]}");
        assertThat(done).containsExactly("close");
    }

    @Test
    void anOwnerGivesARoomANameAndAPassword() {
        rooms.administration.settings.add(
                setting("muc#roomconfig_roomname", Setting.Kind.TEXT, "Verona"));
        rooms.administration.settings.add(
                setting("muc#roomconfig_passwordprotectedroom", Setting.Kind.SWITCH, "0"));
        rooms.administration.settings.add(
                setting("muc#roomconfig_roomsecret", Setting.Kind.SECRET, ""));
        var model =
                new RoomBasicsViewModel(FakeRoomAccess.summary(), rooms, new HeldAsker(), TEXTS);
        var screen =
                Screen.showing(
                        () -> new RoomBasicsView(model, TEXTS, () -> done.add("close")), "room");
        screen.picture("room-basics");

        assertThat(screen.isShown("room-basics-description")).as("not offered").isFalse();
        assertThat(screen.find("room-basics-name").isFocused()).isTrue();
        screen.on(() -> screen.find(TextField.class, "room-basics-name").setText("Fair Verona "));
        screen.on(() -> screen.find(TextField.class, "room-basics-password").setText("cauldron"));
        screen.click("room-basics-save");

        assertThat(rooms.wanted)
                .containsExactly(
                        "configure {muc#roomconfig_roomname=[Fair Verona],"
                                + " muc#roomconfig_roomsecret=[cauldron],"
                                + " muc#roomconfig_passwordprotectedroom=[1]}");
        assertThat(done).containsExactly("close");
    }

    @Test
    void whatIsChangedBackIsNotSent() {
        rooms.administration.settings.add(
                setting("muc#roomconfig_membersonly", Setting.Kind.SWITCH, "0"));
        var model =
                new RoomSettingsViewModel(FakeRoomAccess.summary(), rooms, new HeldAsker(), TEXTS);
        var screen =
                Screen.showing(
                        () -> new RoomSettingsView(model, TEXTS, () -> done.add("close")), "room");

        screen.robot().clickOn("muc#roomconfig_membersonly label");
        screen.robot().clickOn("muc#roomconfig_membersonly label");
        screen.click("room-settings-save");

        assertThat(rooms.wanted).isEmpty();
        assertThat(done).containsExactly("close");
    }

    private RoomDetailsViewModel details() {
        return new RoomDetailsViewModel(FakeRoomAccess.summary(), rooms, new HeldAsker(), TEXTS);
    }

    private RoomDetailsView view(RoomDetailsViewModel model) {
        return new RoomDetailsView(
                model,
                TEXTS,
                new RoomDetailsView.Ways(
                        _ -> done.add("basics"),
                        _ -> done.add("settings"),
                        () -> done.add("close")));
    }

    private static Member member(String address, Affiliation affiliation) {
        return new Member(
                JidCreate.bareFromOrThrowUnchecked(address), affiliation, Optional.empty());
    }

    private static Setting setting(String name, Setting.Kind kind, String value) {
        return new Setting(name, name + " label", kind, List.of(value), List.of());
    }
}

package im.hither.feature.room;

import im.hither.domain.Appearance;
import im.hither.domain.Availability;
import im.hither.domain.Direction;
import im.hither.domain.Occupant;
import im.hither.feature.account.FakeAccounts;
import im.hither.feature.chatlist.FakeChats;
import im.hither.testing.GoldenPicture;
import im.hither.testing.HeldAsker;
import im.hither.testing.Screen;
import im.hither.text.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.impl.JidCreate;

/// What rooms look like: who is in them, what they are, and the cards that make and run them.
class RoomPicturesViewTest {
    private static final Texts TEXTS = new Texts(Locale.UK);
    private static final double CARD = 460;

    private final FakeRoomAccess rooms = new FakeRoomAccess();
    private final RoomSummary room = FakeRoomAccess.summary();
    private final HeldAsker asker = new HeldAsker();

    @Test
    void thePeople() {
        rooms.held.put(room.conversation(), room);
        rooms.people.put(
                room.conversation(),
                List.of(
                        person("Juliet", Affiliation.OWNER, RoomRole.MODERATOR, List.of()),
                        person("Nurse", Affiliation.ADMIN, RoomRole.MODERATOR, List.of("Guide")),
                        person("Romeo", Affiliation.MEMBER, RoomRole.PARTICIPANT, List.of()),
                        person("Rоmeo", Affiliation.NONE, RoomRole.PARTICIPANT, List.of()),
                        person("Tybalt", Affiliation.NONE, RoomRole.VISITOR, List.of())));
        rooms.away.put(
                room.conversation(),
                List.of(Participant.away(member("friar@verona.example", Affiliation.MEMBER))));
        var model = new OpenRoomViewModel(rooms, asker, _ -> {});
        var ways = new PersonMenuViewModel.Ways(_ -> {}, _ -> {}, _ -> {});
        var menu = new PersonMenuViewModel(rooms, asker, TEXTS, ways);
        compare(
                "room-people",
                () -> {
                    model.show(Optional.of(room.conversation()));
                    var view = new RoomPeopleView(model, menu, TEXTS, _ -> {});
                    view.setPrefHeight(560);
                    return view;
                });
    }

    @Test
    void theDetails() {
        rooms.administration.members.add(member("juliet@capulet.example", Affiliation.OWNER));
        rooms.administration.members.add(member("romeo@montague.example", Affiliation.MEMBER));
        rooms.administration.members.add(member("tybalt@capulet.example", Affiliation.OUTCAST));
        var ways = new RoomDetailsView.Ways(_ -> {}, _ -> {}, () -> {});
        compare(
                "room-details",
                () ->
                        card(
                                new RoomDetailsView(
                                        new RoomDetailsViewModel(room, rooms, asker, TEXTS),
                                        TEXTS,
                                        ways)));
    }

    @Test
    void theWayIn() {
        rooms.listed.add(new PublicRoom(room.address(), "Fair Verona"));
        rooms.listed.add(
                new PublicRoom(
                        JidCreate.bareFromOrThrowUnchecked("masks@rooms.capulet.example"),
                        "The masked ball"));
        var model =
                new EnterRoomViewModel(
                        rooms, List.of(FakeAccounts.juliet()), asker, TEXTS, _ -> {});
        compare("room-enter", () -> card(new EnterRoomView(model, TEXTS, () -> {})));
    }

    @Test
    void howItIsSetUp() {
        rooms.administration.settings.addAll(
                List.of(
                        setting("Name", Setting.Kind.TEXT, "Verona"),
                        setting("Who may come in", Setting.Kind.NOTE, ""),
                        setting("Members only", Setting.Kind.SWITCH, "1"),
                        setting("Password", Setting.Kind.SECRET, "cauldron"),
                        new Setting(
                                "whois",
                                "Who sees addresses",
                                Setting.Kind.ONE_OF,
                                List.of("moderators"),
                                List.of(new Setting.Choice("Moderators", "moderators"))),
                        setting("Description", Setting.Kind.LONG_TEXT, "Where we lay our scene")));
        var model = new RoomSettingsViewModel(room, rooms, asker, TEXTS);
        compare("room-settings", () -> card(new RoomSettingsView(model, TEXTS, () -> {})));
    }

    @Test
    void whatIsDoneToOthers() {
        var tybalt = person("Tybalt", Affiliation.NONE, RoomRole.PARTICIPANT, List.of());
        var ban = new PersonWish(room, tybalt, PersonDeed.BAN);
        compare(
                "room-ban",
                () ->
                        card(
                                new PersonDeedView(
                                        new PersonDeedViewModel(ban, rooms, asker, TEXTS),
                                        TEXTS,
                                        () -> {})));
        var chats = new FakeChats();
        var said =
                chats.said(
                        room.address().toString(),
                        "Tybalt",
                        Direction.IN,
                        "hate",
                        Instant.EPOCH,
                        1);
        var message = chats.entry(said).orElseThrow().last().orElseThrow();
        compare(
                "room-moderate",
                () ->
                        card(
                                new ModerateView(
                                        new ModerateViewModel(message, rooms, asker, TEXTS),
                                        TEXTS,
                                        () -> {})));
    }

    private static Region card(Region view) {
        view.setPrefWidth(CARD);
        view.setMaxWidth(CARD);
        view.setStyle("-fx-background-color: -color-bg-default; -fx-padding: 20px;");
        return view;
    }

    private static void compare(String name, Callable<Region> content) {
        var screen =
                Screen.showing(
                        () -> {
                            var shown = content.call();
                            shown.setId("all");
                            shown.setMouseTransparent(true); // wherever the mouse is
                            return new StackPane(new Group(shown));
                        },
                        "room");
        screen.size(600, 680);
        screen.on(() -> screen.scene().getRoot().requestFocus()); // no caret that blinks
        for (var appearance : List.of(Appearance.DARK, Appearance.LIGHT)) {
            screen.appearance(appearance);
            var all = Screen.onFxThread(() -> screen.scene().lookup("#all"));
            GoldenPicture.compare(all, 1, name + "-" + appearance.name().toLowerCase(Locale.ROOT));
        }
    }

    private static Participant person(
            String nick, Affiliation affiliation, RoomRole role, List<String> hats) {
        return new Participant(
                new Occupant(Optional.empty(), nick, Optional.empty()),
                affiliation,
                role,
                Availability.AVAILABLE,
                Optional.empty(),
                hats);
    }

    private static Member member(String address, Affiliation affiliation) {
        return new Member(
                JidCreate.bareFromOrThrowUnchecked(address), affiliation, Optional.empty());
    }

    private static Setting setting(String label, Setting.Kind kind, String value) {
        return new Setting(label, label, kind, List.of(value), List.of());
    }
}

package im.hither.feature.room;

import static im.hither.feature.account.FakeAccounts.JULIET;
import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.RoomEvent.OccupantsChanged;
import im.hither.testing.HeldAsker;
import im.hither.testing.Screen;
import im.hither.text.Texts;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// The line that tells a conversation through a room from a chat.
class RoomHintViewTest {
    private static final Texts TEXTS = new Texts(Locale.ENGLISH);

    private final FakeRoomAccess rooms = new FakeRoomAccess();
    private final RoomSummary room = FakeRoomAccess.summary();
    private final RoomHintViewModel model = new RoomHintViewModel(rooms, new HeldAsker(), TEXTS);

    @Test
    @DisplayName("B2 a private conversation in a room says that it is one, and not encrypted")
    void privateTalkIsMarked() {
        rooms.hints.put(room.conversation(), new RoomHint.Privately(room, "Romeo", true));
        var screen = Screen.showing(() -> new VBox(new RoomHintView(model)), "room");
        assertThat(screen.isShown("room-hint")).isFalse();

        screen.on(() -> model.show(Optional.of(room.conversation())));

        assertThat(sentence()).contains("Only Romeo", "not encrypted");
        screen.picture("room-hint");
        rooms.hints.put(room.conversation(), new RoomHint.Privately(room, "Romeo", false));
        screen.on(() ->
                model.apply(new OccupantsChanged(JULIET, 0, room.address(), room.conversation())));
        assertThat(sentence()).contains("nothing you write reaches them");
        screen.picture("room-hint-gone");

        screen.on(() -> model.show(Optional.empty()));
        assertThat(screen.isShown("room-hint")).isFalse();
    }

    @Test
    void aWayIntoAnotherNetworkIsSaidSo() {
        rooms.hints.put(room.conversation(), new RoomHint.Gateway(room));

        Screen.onFxThread(() -> {
            model.show(Optional.of(room.conversation()));
            return model;
        });

        assertThat(sentence()).contains("cannot be encrypted end to end");
    }

    @Test
    @DisplayName("C4 a room behind a gateway is no private group, whatever it says")
    void aGatewayIsNeverPrivate() {
        var claims = Set.of("muc_membersonly", "muc_nonanonymous");

        assertThat(new RoomFeatures(Optional.empty(), Optional.empty(), claims, false).isPrivate())
                .isTrue();
        assertThat(new RoomFeatures(Optional.empty(), Optional.empty(), claims, true).isPrivate())
                .isFalse();
        assertThat(RoomFeatures.isPrivate(Set.of("muc_membersonly", "muc_nonanonymous", "gateway")))
                .isFalse();
    }

    private String sentence() {
        return model.sentenceProperty().get();
    }
}

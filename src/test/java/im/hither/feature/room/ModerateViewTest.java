package im.hither.feature.room;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.Direction;
import im.hither.feature.chatlist.FakeChats;
import im.hither.testing.HeldAsker;
import im.hither.testing.Screen;
import im.hither.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// The card that removes what somebody said.
class ModerateViewTest {
    private static final Texts TEXTS = new Texts(Locale.ENGLISH);

    private final FakeRoomAccess rooms = new FakeRoomAccess();

    @Test
    void oneOrAllWithAReason() {
        var chats = new FakeChats();
        var id =
                chats.said(
                        "verona@rooms.example", "Verona", Direction.IN, "spam", Instant.EPOCH, 1);
        var message = chats.entry(id).orElseThrow().last().orElseThrow();
        var closed = new ArrayList<String>();
        var model = new ModerateViewModel(message, rooms, new HeldAsker(), TEXTS);
        var screen =
                Screen.showing(() -> new ModerateView(model, TEXTS, () -> closed.add("x")), "room");
        screen.picture("moderate");

        screen.click("moderate-all");
        screen.click("moderate-reason");
        screen.write("spam");
        screen.click("moderate-submit");

        assertThat(rooms.wanted).containsExactly("moderate 0 all spam");
        assertThat(closed).hasSize(1);
    }
}

package im.hither.feature.notify;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.AccountId;
import im.hither.domain.ConversationId;
import im.hither.domain.ConversationKind;
import im.hither.domain.NotifyLevel;
import im.hither.domain.NotifySetting;
import im.hither.feature.chatlist.ChatListEntry;
import im.hither.feature.room.FakeRoomAccess;
import im.hither.testing.HeldAsker;
import im.hither.testing.Screen;
import im.hither.text.ShownTime;
import im.hither.text.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.impl.JidCreate;

/// The part of a conversation's menu that says how loud it is.
class NotifyMenuViewTest {
    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Texts TEXTS = new Texts(Locale.ENGLISH);

    private final FakeNotes notes = new FakeNotes();
    private final FakeRoomAccess rooms = new FakeRoomAccess();

    @Test
    void aRoomIsAsLoudAsOneChooses() {
        var menu =
                menu(
                        ConversationKind.ROOM,
                        new NotifySetting(NotifyLevel.ON_MENTION, Optional.empty()));

        assertThat(words(menu))
                .containsExactly(
                        "Of all messages",
                        "Where you are named",
                        "Of nothing",
                        "Mute for an hour",
                        "Mute for a day",
                        "Mute for good");
        assertThat(menu.getItems().get(1))
                .isInstanceOfSatisfying(
                        RadioMenuItem.class, item -> assertThat(item.isSelected()).isTrue());
        press(menu, "Of nothing");
        press(menu, "Mute for a day");

        assertThat(rooms.wanted).containsExactly("notifies NEVER");
        assertThat(notes.muted).containsExactly("7 2026-05-02T12:00:00Z");
    }

    @Test
    void aPersonIsMutedAndHeardAgain() {
        var menu =
                menu(
                        ConversationKind.CHAT,
                        new NotifySetting(NotifyLevel.ALWAYS, Optional.of(NOW.plusSeconds(60))));

        assertThat(words(menu)).singleElement().asString().startsWith("No longer mute (until ");
        press(menu, words(menu).getFirst());

        assertThat(notes.muted).containsExactly("7 never");
        assertThat(
                        words(
                                menu(
                                        ConversationKind.CHAT,
                                        new NotifySetting(NotifyLevel.ALWAYS, Optional.of(NOW)))))
                .hasSize(3);
    }

    private Menu menu(ConversationKind kind, NotifySetting setting) {
        var address = JidCreate.bareFromOrThrowUnchecked("verona@rooms.example");
        var entry =
                new ChatListEntry(
                        new ConversationId(7),
                        new AccountId(1),
                        address,
                        kind,
                        "Verona",
                        Optional.empty(),
                        0,
                        0,
                        setting);
        var model = new NotifyMenuViewModel(entry, notes, rooms, new HeldAsker(), CLOCK);
        var made = new Menu[1];
        Screen.showing(() -> {
            made[0] = new NotifyMenuView(model, TEXTS, new ShownTime(TEXTS, CLOCK));
            return new MenuBar(made[0]);
        });
        return made[0];
    }

    private static List<String> words(Menu menu) {
        return menu.getItems().stream().map(MenuItem::getText).filter(Objects::nonNull).toList();
    }

    private static void press(Menu menu, String words) {
        menu.getItems().stream()
                .filter(item -> words.equals(item.getText()))
                .forEach(item -> item.getOnAction().handle(new ActionEvent()));
    }
}

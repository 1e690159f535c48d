package im.hither.shell;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.ConnectionProblem.WrongPassword;
import im.hither.domain.ConnectionState.Failed;
import im.hither.domain.RosterEvent.SubscriptionRequested;
import im.hither.feature.account.FakeAccounts;
import im.hither.feature.chatlist.FakeChats;
import im.hither.feature.settings.SettingsGroup;
import im.hither.testing.Screen;
import im.hither.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Draws the window into target/pictures, for people to look at.
class PicturesViewTest {
    @Test
    void signIn() {
        var sample = new SampleWindow(Locale.ENGLISH, false);
        sample.screen.picture("sign-in");
        sample.screen.click("disclosure");
        sample.screen.on(() -> sample.screen.find("sign-in-proxy").requestFocus());
        sample.screen.write("socks5://proxy.example.org");
        sample.screen.type(KeyCode.ENTER);

        sample.screen.picture("sign-in-advanced");

        assertThat(Files.exists(Path.of("target/pictures/sign-in-dark.png"))).isTrue();
    }

    @Test
    void changeServer() {
        var sample = new SampleWindow(Locale.GERMANY, true);
        sample.becomes(SampleWindow.online());
        sample.screen.click("rail-account");
        sample.screen.click("account-change-server");
        sample.screen.on(() -> sample.screen.find("sign-in-proxy").requestFocus());
        sample.screen.write("socks5://x");
        sample.screen.picture("change-server");

        assertThat(sample.screen.isShown("sign-in-address")).isFalse();
    }

    @Test
    void noWindow() {
        var screen =
                Screen.showing(
                        () ->
                                new NoWindowView(
                                        "There is no room left on the disk with /home/juliet/.local/share/hither; make some room, then try again.",
                                        new Texts(Locale.ENGLISH),
                                        () -> {}),
                        "shell");

        screen.picture("no-window");

        assertThat(screen.text("notice-text")).contains("make some room");
    }

    @Test
    void conversation() {
        var sample = new SampleWindow(Locale.UK, true, Optional.of(new SampleTalk()));
        sample.becomes(SampleWindow.online());
        sample.screen.click("chat-row");
        sample.screen.write("O Romeo, Romeo! wherefore art thou Romeo?");
        sample.screen.picture("conversation");
        sample.screen.size(520, 700);
        sample.screen.picture("conversation-narrow");

        assertThat(sample.screen.all("bubble")).isNotEmpty();
    }

    @Test
    void settings() {
        var sample = new SampleWindow(Locale.GERMANY, true);
        sample.becomes(SampleWindow.online());
        for (var group : SettingsGroup.values()) {
            sample.settings(group);
            sample.screen.picture("settings-" + group.name().toLowerCase(Locale.ROOT));
            sample.screen.type(KeyCode.ESCAPE);
        }

        assertThat(sample.screen.all("settings")).isEmpty();
    }

    @Test
    void closeTogetherInGreen() {
        var sample = new SampleWindow(Locale.UK, true, Optional.of(new SampleTalk()));
        sample.becomes(SampleWindow.online());
        sample.screen.click("chat-row");
        sample.screen.press(KeyCode.CONTROL, KeyCode.COMMA);
        sample.screen.click("density-compact");
        sample.screen.on(((ToggleButton) sample.screen.all("accent-swatch").get(2))::fire);
        sample.picture("settings-look");
        sample.screen.type(KeyCode.ESCAPE);
        sample.picture("conversation-compact");

        assertThat(sample.screen.all("bubble")).isNotEmpty();
    }

    @Test
    void search() {
        var sample = new SampleWindow(Locale.UK, true, Optional.of(new SampleTalk()));
        sample.saidToSearch();
        sample.becomes(SampleWindow.online());
        sample.screen.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        sample.screen.write("ro");
        sample.screen.picture("search");
        sample.screen.write("om nothing");
        sample.screen.picture("search-nothing");
        sample.screen.type(KeyCode.ESCAPE);
        sample.screen.press(KeyCode.ALT, KeyCode.DOWN);
        sample.screen.press(KeyCode.CONTROL, KeyCode.F);
        sample.screen.picture("find-empty");
        sample.screen.write("ROSE");
        sample.screen.type(KeyCode.ENTER);
        sample.screen.picture("find");
        sample.screen.size(520, 700);
        sample.screen.picture("find-narrow");

        assertThat(sample.screen.all("hit-mark")).isNotEmpty();
    }

    @Test
    void room() {
        var sample = new SampleWindow(Locale.UK, true, Optional.of(new SampleTalk()));
        sample.becomes(SampleWindow.online());
        var room = sample.room();
        sample.stirs(room);
        SampleRoom.ELSEWHERE.forEach(sample::stirs);
        sample.screen.on(() -> sample.window.open(room));
        sample.screen.picture("room");
        assertThat(sample.screen.all("chat-way")).hasSize(2);
        sample.screen.click("rail-room");
        sample.screen.picture("room-enter");

        assertThat(sample.screen.all("room-person")).hasSize(4);
    }

    @Test
    void invitations() {
        var sample = new SampleWindow(Locale.UK, true);
        sample.becomes(SampleWindow.online());
        sample.invites("verona@rooms.capulet.example", true);
        sample.screen.picture("invitation");
        sample.invites("masks@rooms.capulet.example", false);
        sample.screen.picture("invitations");
        sample.screen.click("invitation-group");
        sample.screen.picture("invitations-all");

        assertThat(sample.screen.all("invitation")).hasSize(2);
    }

    @Test
    void conversations() {
        var sample = new SampleWindow(Locale.UK, true);
        sample.asks("paris@verona.example");
        sample.screen.on(() ->
                sample.window.apply(
                        new SubscriptionRequested(
                                FakeAccounts.JULIET,
                                1,
                                FakeChats.address("paris@verona.example"))));
        sample.becomes(SampleWindow.online());
        sample.screen.click("chat-row");
        sample.screen.picture("chats");
        sample.screen.click("rail-account");
        sample.screen.picture("account");
        sample.screen.type(KeyCode.ESCAPE);
        sample.becomes(new Failed(new WrongPassword(), Optional.empty()));
        sample.screen.click("rail-contacts");
        sample.screen.picture("contacts");
        sample.screen.click("rail-account");
        sample.screen.picture("account-failed");
        sample.screen.type(KeyCode.ESCAPE);
        sample.becomes(
                new Failed(
                        SampleWindow.tried().getLast().problem(),
                        Optional.empty(),
                        SampleWindow.tried()));
        sample.screen.click("rail-account");
        sample.screen.picture("account-places");
        sample.screen.type(KeyCode.ESCAPE);
        sample.screen.click("contact-add");
        sample.screen.picture("add-contact");
        sample.screen.type(KeyCode.ESCAPE);
        sample.screen.click("rail-settings");
        sample.screen.picture("settings");
        sample.screen.write("e");
        sample.screen.picture("settings-found");
        sample.screen.type(KeyCode.ESCAPE);
        sample.screen.click("rail-about");
        sample.screen.picture("about");
        sample.screen.type(KeyCode.ESCAPE);
        sample.screen.press(KeyCode.CONTROL, KeyCode.N);
        sample.screen.write("tybalt@capulet.example");
        sample.screen.picture("start");
        sample.screen.type(KeyCode.ENTER);
        sample.screen.size(480, 700);
        sample.screen.picture("narrow");
        sample.screen.type(KeyCode.ESCAPE);
        sample.screen.picture("narrow-list");

        assertThat(Files.exists(Path.of("target/pictures/chats-dark.png"))).isTrue();
    }
}

package im.hither.feature.omemo;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.Account;
import im.hither.domain.AccountId;
import im.hither.domain.ConnectionSettings;
import im.hither.testing.HeldAsker;
import im.hither.testing.Screen;
import im.hither.text.Texts;
import java.util.Locale;
import javafx.scene.control.CheckBox;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.impl.JidCreate;

class HabitsViewTest {
    private final FakeEncryption encryption = new FakeEncryption(_ -> {});
    private final HeldAsker asker = new HeldAsker();

    private Screen open() {
        var account =
                new Account(
                        new AccountId(1),
                        JidCreate.entityBareFromOrThrowUnchecked("juliet@capulet.example"),
                        true,
                        ConnectionSettings.AUTOMATIC);
        var screen =
                Screen.showing(
                        () ->
                                new HabitsView(
                                        new HabitsViewModel(account, encryption, asker),
                                        new Texts(Locale.UK)),
                        "settings",
                        "omemo");
        screen.size(480, 200);
        return screen;
    }

    @Test
    void whatIsChangedIsKept() {
        encryption.habits = new Habits(false, true, false);
        var screen = open();
        screen.picture("habits");
        assertThat(screen.find(CheckBox.class, "habit-encrypts").isSelected()).isFalse();
        assertThat(screen.find(CheckBox.class, "habit-leaves-out").isSelected()).isTrue();

        screen.on(screen.find(CheckBox.class, "habit-encrypts")::fire);
        screen.on(screen.find(CheckBox.class, "habit-leaves-out")::fire);
        screen.on(screen.find(CheckBox.class, "habit-verified-only")::fire);

        assertThat(encryption.habits).isEqualTo(new Habits(true, false, true));
    }

    @Test
    void nothingIsKeptBeforeItIsKnown() {
        encryption.habits = new Habits(false, true, false);
        asker.hold();

        open();

        assertThat(encryption.habits).isEqualTo(new Habits(false, true, false));
    }
}

package im.hither.feature.settings;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.KeyMap;
import im.hither.domain.KeyStroke;
import im.hither.domain.WindowAction;
import im.hither.testing.Screen;
import im.hither.text.Texts;
import im.hither.ui.KeyStrokes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class ShortcutsViewTest {
    private final ObjectProperty<KeyMap> keys = new SimpleObjectProperty<>(KeyMap.USUAL);
    private final Screen screen =
            Screen.showing(
                    () -> {
                        var texts = new Texts(Locale.UK);
                        return new ShortcutsView(
                                new ShortcutsViewModel(
                                        keys, texts, each -> KeyStrokes.words(each, texts)),
                                texts);
                    },
                    "settings");

    private Button button(WindowAction action) {
        return (Button) screen.all("shortcut-keys").get(at(action));
    }

    private static int at(WindowAction action) {
        return List.of(WindowAction.values()).indexOf(action);
    }

    private void begin(WindowAction action) {
        screen.on(() -> {
            button(action).requestFocus();
            button(action).fire();
        });
    }

    private Optional<String> chosen(WindowAction action) {
        return keys.get().keys(action).map(KeyStroke::toString);
    }

    @Test
    void keysThatArePressedAreChosen() {
        assertThat(button(WindowAction.FIND).getText()).isEqualTo("Ctrl+F");
        begin(WindowAction.FIND);
        assertThat(button(WindowAction.FIND).getText()).isEqualTo("Press keys …");

        screen.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);

        assertThat(chosen(WindowAction.FIND)).contains("Shortcut+Shift+G");
        assertThat(button(WindowAction.FIND).getText()).isEqualTo("Ctrl+Shift+G");
    }

    @Test
    void keysOfSomethingElseAreRefusedWithItsName() {
        begin(WindowAction.FIND);

        screen.press(KeyCode.CONTROL, KeyCode.K);

        assertThat(keys.get()).isEqualTo(KeyMap.USUAL);
        assertThat(screen.text("shortcut-problem"))
                .startsWith("Ctrl+K is already for “Find anything”");

        screen.type(KeyCode.F7);
        assertThat(chosen(WindowAction.FIND)).contains("F7");
        assertThat(screen.all("shortcut-problem")).isEmpty();
    }

    @Test
    void keysThatOneWritesWithAreRefused() {
        begin(WindowAction.FIND);
        screen.type(KeyCode.A);
        assertThat(screen.text("shortcut-problem")).contains("One writes with A");

        screen.press(KeyCode.CONTROL, KeyCode.C);
        assertThat(screen.text("shortcut-problem")).contains("Ctrl+C copies");
        assertThat(keys.get()).isEqualTo(KeyMap.USUAL);
    }

    @Test
    void backspaceIsForNoneAndTheUsualOnesComeBack() {
        begin(WindowAction.PALETTE);
        screen.type(KeyCode.BACK_SPACE);
        assertThat(chosen(WindowAction.PALETTE)).isEmpty();
        assertThat(button(WindowAction.PALETTE).getText()).isEqualTo("none");

        screen.click("shortcut-reset");

        assertThat(keys.get()).isEqualTo(KeyMap.USUAL);
        assertThat(screen.all("shortcut-reset")).isEmpty();
    }

    @Test
    void whoGoesElsewhereHasChosenNothing() {
        begin(WindowAction.FIND);
        screen.on(() -> button(WindowAction.CHATS).requestFocus());

        screen.press(KeyCode.CONTROL, KeyCode.G);

        assertThat(keys.get()).isEqualTo(KeyMap.USUAL);
        assertThat(button(WindowAction.FIND).getText()).isEqualTo("Ctrl+F");
    }
}

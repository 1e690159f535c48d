package im.hither.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyMapTest {
    private static KeyStroke keys(String text) {
        return KeyStroke.parse(text).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(WindowAction.class)
    void usualKeysDoOneThingAndNothingThatOneWritesWith(WindowAction action) {
        assertThat(KeyMap.USUAL.action(action.usual())).contains(action);
        assertThat(action.usual().unfit()).isEmpty();
        assertThat(Arrays.stream(WindowAction.values()).map(WindowAction::usual))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Shortcut+Shift+F", "Alt+UP", "F1", "Shortcut+Alt+COMMA"})
    void keysAreReadAsTheyWereWritten(String text) {
        assertThat(keys(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Hyper+K", "Shortcut+", "+"})
    void keysOfAnotherVersionAreNone(String text) {
        assertThat(KeyStroke.parse(text)).isEmpty();
    }

    @Test
    void whatIsChosenComesInPlaceOfTheUsual() {
        var other = KeyMap.USUAL.with(WindowAction.FIND, Optional.of(keys("Shortcut+G")));

        assertThat(other.action(keys("Shortcut+G"))).contains(WindowAction.FIND);
        assertThat(other.action(keys("Shortcut+F"))).isEmpty();
        assertThat(other.with(WindowAction.FIND, Optional.of(keys("Shortcut+F"))))
                .isEqualTo(KeyMap.USUAL);
    }

    @Test
    void keysThatWereGivenAwayDoNothingElse() {
        var other = KeyMap.USUAL.with(WindowAction.FIND, Optional.of(keys("Shortcut+K")));

        assertThat(other.action(keys("Shortcut+K"))).contains(WindowAction.FIND);
        assertThat(other.keys(WindowAction.PALETTE)).isEmpty();
    }

    @Test
    void lettersAreForWriting() {
        assertThat(keys("K").unfit()).contains(KeyStroke.Unfit.WRITES);
        assertThat(keys("Shift+K").unfit()).contains(KeyStroke.Unfit.WRITES);
        assertThat(keys("ENTER").unfit()).contains(KeyStroke.Unfit.WRITES);
        assertThat(keys("Shortcut+V").unfit()).contains(KeyStroke.Unfit.EDITS);
        assertThat(keys("Shortcut+Shift+Z").unfit()).contains(KeyStroke.Unfit.EDITS);
        assertThat(keys("F5").unfit()).isEmpty();
    }
}

package im.hither.ui.emoji;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.testing.Screen;
import im.hither.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class EmojiPickerViewTest {
    private final List<String> chosen = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();
    private final RecentEmoji recent = new RecentEmoji(kept::addAll);
    private Locale locale = Locale.UK;

    private Screen open() {
        var screen =
                Screen.showing(() -> {
                    var picker = new EmojiPicker(new Texts(locale), recent, chosen::add);
                    picker.setMaxSize(362, 380);
                    return new StackPane(picker);
                });
        screen.on(() -> screen.find(TextField.class, "emoji-search").requestFocus());
        return screen;
    }

    @Test
    void emojiIsFoundByItsName() {
        var screen = open();

        screen.write("rose");
        screen.type(KeyCode.ENTER);

        assertThat(chosen).containsExactly("🌹");
    }

    @Test
    void emojiIsFoundByItsGermanAndItsEnglishName() {
        locale = Locale.GERMANY;
        assertThat(new EmojiNames(locale).find("daumen hoch"))
                .extracting(Emoji::text)
                .contains("👍");
        assertThat(new EmojiNames(locale).find("thumbs up")).extracting(Emoji::text).contains("👍");
        assertThat(new EmojiNames(locale).find("zzzz")).isEmpty();
    }

    @Test
    void arrowsMoveAmongThem() {
        var screen = open();

        screen.type(KeyCode.DOWN, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.LEFT, KeyCode.ENTER);

        var expected = EmojiTable.table().all().get(EmojiRow.COLUMNS + 1);
        assertThat(chosen).containsExactly(expected.text());
    }

    @Test
    void aColourOfSkinIsChosenAndKept() {
        var screen = open();
        screen.on(() -> ((ToggleButton) screen.all("skin-tone").get(3)).fire());
        screen.picture("emoji-skin");

        screen.write("thumbs up");
        screen.type(KeyCode.ENTER);

        assertThat(chosen).containsExactly("👍🏽");
        assertThat(kept).containsExactly("👍🏽");
        assertThat(new RecentEmoji(_ -> {}).tone()).isEqualTo(SkinTone.YELLOW);
        var next = new RecentEmoji(_ -> {}); // of the next start
        next.know(List.of("🌹", "👍🏽"));
        assertThat(next.tone()).isEqualTo(SkinTone.MEDIUM);
        next.choose(SkinTone.YELLOW);
        assertThat(next.tone()).isEqualTo(SkinTone.YELLOW);
    }

    @Test
    void allPeopleInAnEmojiHaveTheColour() {
        assertThat(toned("👩‍🚀", SkinTone.DARK)).isEqualTo("👩🏿‍🚀");
        assertThat(toned("👫", SkinTone.LIGHT)).isEqualTo("👫🏻");
        assertThat(toned("🌹", SkinTone.DARK)).isEqualTo("🌹");
        assertThat(toned("👍", SkinTone.YELLOW)).isEqualTo("👍");
    }

    private static String toned(String emoji, SkinTone tone) {
        return tone.of(EmojiTable.table().find(emoji).orElseThrow()).text();
    }

    @Test
    void whatWasChosenBeforeTheStartStandsBehindWhatWasChosenSince() {
        recent.add("🌹");
        recent.know(List.of("👍", "🌹"));

        assertThat(recent.all()).extracting(Emoji::text).containsExactly("🌹", "👍");
        assertThat(kept).containsExactly("🌹");
    }

    @Test
    void whatWasChosenLastStandsOnTop() {
        recent.add("🌹");
        recent.add("👍🏽");
        var screen = open();
        screen.picture("emoji-picker");

        screen.type(KeyCode.ENTER);

        assertThat(chosen).containsExactly("👍🏽");
    }
}

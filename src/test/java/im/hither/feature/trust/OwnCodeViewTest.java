package im.hither.feature.trust;

import static im.hither.feature.trust.KeysCard.JULIET;
import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.Appearance;
import im.hither.testing.Screen;
import im.hither.ui.Printing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Our own code on the screen, in a file, on paper and as text is the same one, and can be read.
class OwnCodeViewTest {
    private final KeysCard card = new KeysCard();

    @TempDir Path folder = Path.of("target");

    private Screen show() {
        var screen = card.show();
        screen.size(700, 900);
        screen.click("key-show");
        return screen;
    }

    private static VerificationCode read(Image picture) {
        var pixels =
                ReadCodeView.pixels(
                        picture, 0, 0, (int) picture.getWidth(), (int) picture.getHeight());
        return read(CodePicture.texts(pixels).getFirst());
    }

    private static VerificationCode read(String text) {
        return ((CodeReading.Read) CodeReading.of(text)).code();
    }

    private static Image shown(Screen screen) {
        return Screen.onFxThread(() -> screen.scene().snapshot(null));
    }

    @ParameterizedTest
    @EnumSource(
            value = Appearance.class,
            names = {"LIGHT", "DARK"})
    void isReadFromTheScreenInEveryTheme(Appearance appearance) {
        var screen = show();
        screen.appearance(appearance);

        var code = read(shown(screen));

        assertThat(code.owner().toString()).isEqualTo(JULIET.toString());
        assertThat(code.keys()).hasSize(1);
    }

    @Test
    void hasTheFormForKaidanToo() {
        var screen = show();

        screen.click("code-form-two");

        var text = CodePicture.texts(pixels(shown(screen))).getFirst();
        assertThat(text)
                .startsWith("xmpp:" + JULIET + "?trust-message;encryption=urn:xmpp:omemo:2;trust=");
        screen.picture("code-own-two");
    }

    private static Pixels pixels(Image image) {
        return ReadCodeView.pixels(image, 0, 0, (int) image.getWidth(), (int) image.getHeight());
    }

    @Test
    void speaksForAllVerifiedDevicesOrForThisOneAlone() {
        var all = new HashMap<>(card.trust.own);
        all.put(42, TestKeys.key());
        card.trust.own = all;
        var screen = show();

        assertThat(read(shown(screen)).keys()).hasSize(2);
        screen.picture("code-own");
        screen.click("code-alone");
        assertThat(read(shown(screen)).keys()).hasSize(1);
    }

    @Test
    void thereIsNoChoiceWithoutOtherDevices() {
        var screen = show();

        assertThat(screen.isShown("code-alone")).isFalse();
        assertThat(screen.isShown("code-too-many")).isFalse();
    }

    @Test
    void forMoreDevicesThanACodeHoldsItSpeaksForThisOne() {
        var all = new HashMap<>(card.trust.own);
        for (var id = 100; id < 140; id++) all.put(id, TestKeys.key());
        card.trust.own = all;
        var screen = show();

        assertThat(read(shown(screen)).keys()).hasSize(1);
        assertThat(screen.isShown("code-alone")).isFalse();
        assertThat(screen.text("code-too-many")).contains("for this device alone");
        screen.picture("code-too-many");
    }

    @Test
    void isSavedAsAPicture() throws IOException {
        card.picker.picked = Optional.of(folder.resolve("mine.png"));
        var screen = show();

        screen.click("code-save");

        assertThat(card.picker.offered).isEqualTo("hither-juliet@capulet.example.png");
        assertThat(screen.text("code-said")).contains("mine.png");
        var saved = PictureFile.read(Files.readAllBytes(folder.resolve("mine.png"))).orElseThrow();
        assertThat(read(CodePicture.texts(saved).getFirst()).owner().toString())
                .isEqualTo(JULIET.toString());
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() {
        card.picker.picked = Optional.of(folder.resolve("none/mine.png"));
        var screen = show();

        screen.click("code-save");

        assertThat(screen.text("code-said")).contains("could not be written").contains("none");
    }

    @Test
    void isPrinted() {
        var screen = show();

        screen.click("code-print");

        assertThat(screen.text("code-said")).isEqualTo("Sent to the printer.");
        var page = card.printed.getFirst();
        var paper =
                Screen.onFxThread(() -> {
                    page.resize(468, 680);
                    page.layout();
                    return new Scene(page, 468, 680).snapshot(null);
                });
        assertThat(read(paper).owner().toString()).isEqualTo(JULIET.toString());
    }

    @Test
    void withoutAPrinterThereIsAnotherWay() {
        card.printing = Printing.Result.NO_PRINTER;
        var screen = show();

        screen.click("code-print");

        assertThat(screen.text("code-said")).contains("Save the picture");
    }

    @Test
    void isCopiedAsText() {
        show().click("code-copy");

        var copied = Screen.onFxThread(() -> Clipboard.getSystemClipboard().getString());
        assertThat(read(copied).owner().toString()).isEqualTo(JULIET.toString());
    }
}

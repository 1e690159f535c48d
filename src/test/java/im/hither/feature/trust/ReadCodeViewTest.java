package im.hither.feature.trust;

import static im.hither.feature.trust.KeysCard.JULIET;
import static im.hither.feature.trust.KeysCard.ROMEO;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.tk.TKClipboard;
import com.sun.javafx.tk.Toolkit;
import im.hither.testing.Screen;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.event.EventType;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.PickResult;
import javafx.scene.input.TransferMode;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// Codes are read from wherever they come, and nothing counts before it is confirmed.
class ReadCodeViewTest {
    private final KeysCard card = new KeysCard();

    @TempDir Path folder = Path.of("target");

    @BeforeEach
    void aCodeThatMatches() {
        card.finds(CodeResult.MATCHED);
    }

    private Screen show() {
        var screen = card.show();
        screen.size(700, 900);
        screen.click("key-scan");
        return screen;
    }

    private Path saved(BareJid owner) throws IOException {
        return Files.write(folder.resolve("code.png"), KeysCard.code(owner).png(3));
    }

    @Test
    void fromAPictureFile() throws IOException {
        card.picker.picked = Optional.of(saved(ROMEO));
        var screen = show();

        screen.click("read-file");

        assertThat(screen.text("key-result"))
                .isEqualTo("The keys match. Confirm to mark them as verified.");
        assertThat(card.trust.made).isEmpty();
        screen.click("code-adopt");
        assertThat(card.trust.made).containsExactly("adopted " + ROMEO);
        assertThat(screen.text("key-result")).startsWith("Done.");
    }

    @Test
    void fromAPictureOnTheClipboardByTheKeyboardAlone() {
        KeysCard.copy(DataFormat.IMAGE, KeysCard.picture(KeysCard.code(ROMEO)));
        var screen = card.show();
        screen.size(700, 900);

        screen.press(KeyCode.SHORTCUT, KeyCode.V);

        assertThat(screen.text("key-result")).startsWith("The keys match.");
    }

    @Test
    void fromAFileOnTheClipboard() throws IOException {
        KeysCard.copy(DataFormat.FILES, List.of(saved(ROMEO).toFile()));
        var screen = show();

        screen.click("read-paste");

        assertThat(screen.text("key-result")).startsWith("The keys match.");
    }

    @Test
    void fromAPictureThatIsDroppedOnTheCard() throws IOException {
        var file = saved(ROMEO).toFile();
        var screen = card.show();
        screen.size(700, 900);
        var board = dragged(Map.of(DataFormat.FILES, List.of(file)));

        assertThat(dragging(screen, board, DragEvent.DRAG_OVER)).isEqualTo(TransferMode.COPY);
        dragging(screen, board, DragEvent.DRAG_DROPPED);

        assertThat(screen.text("key-result")).startsWith("The keys match.");
    }

    @Test
    void whatCannotHoldACodeIsNotTakenWhenItIsDragged() {
        var screen = card.show();
        screen.size(700, 900);
        var board = dragged(Map.of(DataFormat.RTF, "{}"));

        assertThat(dragging(screen, board, DragEvent.DRAG_OVER)).isNull();
    }

    /// Something under the mouse, as a drag from another program brings it; there is no public way
    /// to one without a real mouse.
    private static Dragboard dragged(Map<DataFormat, Object> what) {
        return Screen.onFxThread(() -> {
            var held = Toolkit.getToolkit().createLocalClipboard();
            var copied =
                    Proxy.newProxyInstance(
                            ReadCodeViewTest.class.getClassLoader(),
                            new Class<?>[] {TKClipboard.class},
                            (_, asked, with) ->
                                    asked.getName().equals("getTransferModes")
                                            ? Set.of(TransferMode.COPY)
                                            : asked.invoke(held, with));
            var making = Dragboard.class.getDeclaredMethod("createDragboard", TKClipboard.class);
            making.setAccessible(true);
            var board = (Dragboard) making.invoke(null, copied);
            board.setContent(what);
            return board;
        });
    }

    /// @return how the card takes it
    private static @Nullable TransferMode dragging(
            Screen screen, Dragboard board, EventType<DragEvent> type) {
        var over = screen.find("keys-card");
        var heard = new ArrayList<DragEvent>();
        screen.on(() -> {
            over.addEventFilter(type, heard::add);
            over.fireEvent(
                    new DragEvent(
                            null,
                            over,
                            type,
                            board,
                            0,
                            0,
                            0,
                            0,
                            TransferMode.COPY,
                            null,
                            null,
                            new PickResult(over, 0, 0)));
        });
        return heard.getFirst().getAcceptedTransferMode();
    }

    @Test
    @DisplayName("C15: what comes as text is adopted only after a warning that it was text")
    void fromPastedText() {
        KeysCard.copy(DataFormat.PLAIN_TEXT, KeysCard.uri(ROMEO));
        var screen = show();

        screen.click("read-paste");

        assertThat(screen.text("key-result"))
                .contains("It came as text: confirm only if you are sure that it is from " + ROMEO);
        assertThat(card.trust.made).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void fromTypedTextInEveryForm(Form form) {
        var screen = show();
        screen.on(() -> {
            screen.find("read-text").requestFocus();
            ((TextField) screen.find("read-text")).setText(form.text());
        });

        screen.type(KeyCode.ENTER);

        assertThat(screen.text("key-result")).startsWith("The keys match.");
    }

    @Test
    void fromTheScreenWhereverItStandsThere() {
        card.screens.add(screenWith(KeysCard.code(ROMEO), 1100, 500, 3));
        var screen = show();

        screen.click("read-screen");

        assertThat(screen.text("key-result")).startsWith("The keys match.");
    }

    @Test
    void whereTheScreenShowsNoneItsPlaceIsMarked() {
        card.screens.add(new WritableImage(1280, 720));
        var screen = show();

        screen.click("read-screen");
        screen.picture("code-mark");
        var shown = screen.find("mark-screen");
        screen.on(() -> screen.robot().drag(shown, MouseButton.PRIMARY));
        screen.robot().moveBy(60, 60).drop();

        assertThat(screen.isShown("mark-screen")).isFalse();
        assertThat(screen.text("key-result")).startsWith("There is no verification code");
    }

    @Test
    void thatThereIsNoCameraIsSaidWhereItIsLookedFor() {
        assertThat(screenful(show())).contains("The camera is not used");
    }

    private static String screenful(Screen screen) {
        return Screen.onFxThread(() ->
                screen.all("muted-words").stream()
                        .map(each -> ((Text) each).getText())
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void aSystemThatHidesTheScreenIsNamed() {
        card.screensCanBeSeen = false;

        var screen = show();
        assertThat(screenful(screen)).contains("Wayland", "The camera is not used");

        assertThat(screen.isShown("read-screen")).isFalse();
        screen.picture("code-read-wayland");
    }

    @Test
    @DisplayName(
            "C15: a picture of a code that does not match is red, says what to do, and stops sending")
    void aCodeThatDoesNotMatch() throws IOException {
        card.picker.picked = Optional.of(saved(ROMEO));
        card.finds(CodeResult.MISMATCHED);
        var screen = show();

        screen.click("read-file");

        assertThat(screen.text("key-result"))
                .contains("do NOT match", "Nothing is sent to " + ROMEO, "Call or meet");
        assertThat(screen.find("verdict-stopped").getAccessibleText())
                .contains("do NOT match", "Device 7", "shown here, but not in the code");
        screen.picture("code-mismatched");
        assertThat(card.trust.made).containsExactly("stopped " + ROMEO);
        assertThat(screen.text("code-adopt")).isEqualTo("Go on without the wrong key");
        screen.click("code-adopt");
        assertThat(card.trust.made).last().isEqualTo("adopted but for the wrong key " + ROMEO);
    }

    @Test
    @DisplayName("C15: a text that does not match stops sending only when that is confirmed")
    void aTextThatDoesNotMatch() {
        KeysCard.copy(DataFormat.PLAIN_TEXT, KeysCard.uri(ROMEO));
        card.finds(CodeResult.MISMATCHED);
        var screen = show();

        screen.click("read-paste");

        assertThat(screen.text("key-result")).contains("do NOT match", "call " + ROMEO);
        assertThat(card.trust.made).isEmpty();
        screen.click("code-adopt");
        assertThat(card.trust.made).containsExactly("stopped " + ROMEO);
        assertThat(screen.text("key-result")).contains("Nothing is sent to " + ROMEO);
    }

    @Test
    @DisplayName("C15: where a key that does not match was refused before, nothing else is stopped")
    void aKeyThatWasRefusedDoesNotMatch() throws IOException {
        card.picker.picked = Optional.of(saved(ROMEO));
        card.finds(CodeResult.MISMATCHED);
        card.trust.standing = KeyStanding.REFUSED;
        var screen = show();

        screen.click("read-file");

        assertThat(screen.text("key-result"))
                .contains("do NOT match", "you have refused that key before")
                .doesNotContain("Nothing is sent");
        screen.picture("code-contradicted");
        assertThat(card.trust.made).isEmpty();
        screen.click("code-adopt");
        assertThat(card.trust.made).containsExactly("adopted but for the wrong key " + ROMEO);
    }

    @Test
    @DisplayName("C15: a code with another key for this device is not used, and stops nothing")
    void thisDeviceDoesNotMatch() {
        KeysCard.copy(DataFormat.PLAIN_TEXT, KeysCard.uri(JULIET));
        card.finds(CodeResult.MISMATCHED);
        card.trust.standing = KeyStanding.THIS_DEVICE;
        var screen = show();

        screen.click("read-paste");

        assertThat(screen.text("key-result"))
                .contains("do NOT match", "another key for this device")
                .doesNotContain("Nothing is sent");
        assertThat(screen.isShown("code-adopt")).isFalse();
        assertThat(card.trust.made).isEmpty();
    }

    @Test
    @DisplayName("C15: the code of somebody else is not taken for this person's")
    void theCodeOfSomebodyElse() {
        var screen = show();
        KeysCard.copy(DataFormat.PLAIN_TEXT, KeysCard.uri(address("nurse@capulet.example")));

        screen.click("read-paste");

        assertThat(screen.text("key-result")).contains("not of romeo@montague.example");
        assertThat(screen.isShown("code-adopt")).isFalse();
    }

    @Test
    void inAGroupTheCodesOfItsMembersAreRead() {
        card.devices.people.add(address("nurse@capulet.example"));
        var screen = show();
        KeysCard.copy(DataFormat.PLAIN_TEXT, KeysCard.uri(address("nurse@capulet.example")));

        screen.click("read-paste");

        assertThat(screen.text("key-result")).startsWith("The keys match.");
    }

    @Test
    void ourOwnOtherDevicesAreReadHereToo() {
        var screen = show();
        KeysCard.copy(DataFormat.PLAIN_TEXT, KeysCard.uri(JULIET));

        screen.click("read-paste");

        assertThat(screen.text("key-result")).startsWith("The keys match.");
    }

    @Test
    @DisplayName("C15: a damaged code is said to be damaged")
    void aDamagedCode() {
        var screen = show();
        KeysCard.copy(DataFormat.PLAIN_TEXT, "xmpp:" + ROMEO + "?omemo-sid-7=abc");

        screen.click("read-paste");

        assertThat(screen.text("key-result")).contains("damaged or was tampered with");
        assertThat(screen.isShown("code-adopt")).isFalse();
    }

    @Test
    void allAnswersFitInGermanToo() throws IOException {
        card.picker.picked = Optional.of(saved(ROMEO));
        for (var result : CodeResult.values()) {
            card.finds(result);
            var screen = card.show(Locale.GERMAN);
            screen.size(700, 900);
            screen.click("key-scan");
            screen.click("read-file");
            screen.picture("code-" + result.name().toLowerCase(Locale.ROOT) + "-de");
            assertThat(screen.isShown("code-adopt")).isTrue();
        }
    }

    private static BareJid address(String text) {
        return JidCreate.bareFromOrThrowUnchecked(text);
    }

    /// A screen of 1920×1080 with a code somewhere on it.
    private static WritableImage screenWith(QrCode code, int left, int top, int scale) {
        var screen = new WritableImage(1920, 1080);
        var pen = screen.getPixelWriter();
        for (var y = 0; y < 1080; y++) {
            for (var x = 0; x < 1920; x++) pen.setArgb(x, y, 0xff000000 | (x * 7 + y * 13) % 0x7f);
        }
        for (var y = 0; y < code.size() * scale; y++) {
            for (var x = 0; x < code.size() * scale; x++) {
                var dark = code.dark(x / scale, y / scale);
                pen.setArgb(left + x, top + y, dark ? 0xff000000 : 0xffffffff);
            }
        }
        return screen;
    }

    enum Form {
        URI("xmpp:%s?omemo-sid-7=%s"),
        LINK("https://conversations.im/i/%s?omemo-sid-7=%s"),
        TRUST_MESSAGE("xmpp:%s?trust-message;encryption=urn:xmpp:omemo:2;trust=%s");

        private final String text;

        Form(String text) {
            this.text = text;
        }

        String text() {
            return text.formatted(ROMEO, TestKeys.key().fingerprint());
        }
    }
}

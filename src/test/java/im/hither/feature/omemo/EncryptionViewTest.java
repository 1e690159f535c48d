package im.hither.feature.omemo;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.ConversationId;
import im.hither.testing.HeldAsker;
import im.hither.testing.Screen;
import im.hither.text.Texts;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.impl.JidCreate;

/// The line at the head of a conversation.
class EncryptionViewTest {
    private final FakeEncryption encryption = new FakeEncryption(_ -> {});
    private final Texts texts = new Texts(Locale.UK);
    private final EncryptionViewModel model =
            new EncryptionViewModel(new ConversationId(1), encryption, new HeldAsker(), texts);

    private Screen open() {
        var screen = Screen.showing(() -> new VBox(new EncryptionView(model, texts)), "omemo");
        screen.size(780, 120);
        return screen;
    }

    private void becomes(Screen screen, Prospect prospect) {
        encryption.prospect = prospect;
        screen.on(model::refresh);
    }

    private static String said(Screen screen) {
        return Screen.onFxThread(() -> ((Text) screen.find("encryption-words")).getText());
    }

    @Test
    void everyProspectHasItsSentence() {
        encryption.readers.add(
                new Reader(
                        JidCreate.bareFromOrThrowUnchecked("nurse@capulet.example"),
                        true,
                        List.of()));
        var screen = open();
        for (var prospect : Prospect.values()) {
            becomes(screen, prospect);

            if (prospect == Prospect.CANNOT) {
                assertThat(screen.isShown("encryption-words")).isFalse();
            } else {
                screen.picture("encryption-" + prospect.name().toLowerCase(Locale.ROOT));
                assertThat(said(screen)).isNotEmpty().doesNotContain("omemo.").doesNotContain("{");
            }
            assertThat(model.stuckProperty().get().isEmpty()).isEqualTo(!prospect.isStuck());
        }
    }

    @Test
    void whoIsLeftOutIsNamed() {
        encryption.readers.add(
                new Reader(
                        JidCreate.bareFromOrThrowUnchecked("nurse@capulet.example"),
                        true,
                        List.of()));
        var screen = open();

        becomes(screen, Prospect.SOME_READ);

        assertThat(said(screen)).contains("nurse@capulet.example");
    }

    @Test
    void turningItOffTakesTwoSteps() {
        var screen = open();
        screen.on(screen.find(Button.class, "turn-off")::fire);
        assertThat(encryption.done).doesNotContain("choose false");

        screen.on(screen.find(Button.class, "turn-off-no")::fire);
        assertThat(encryption.done).doesNotContain("choose false");
        screen.on(screen.find(Button.class, "turn-off")::fire);
        screen.on(screen.find(Button.class, "turn-off-yes")::fire);

        assertThat(encryption.done).contains("choose false");
    }

    @Test
    void onIsOneStep() {
        encryption.prospect = Prospect.OFF;
        var screen = open();

        screen.on(screen.find(Button.class, "turn-on")::fire);

        assertThat(encryption.done).contains("choose true");
    }
}

package im.hither.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// A message of one conversation is said again in another.
class ForwardViewTest {
    private static final String SAID = "O, speak again, bright angel!";

    private final SampleTalk talk = new SampleTalk();
    private final SampleWindow sample = new SampleWindow(Locale.UK, true, Optional.of(talk));

    @Test
    void itStandsInTheFieldOfTheOtherConversationUntilItIsSent() {
        sample.screen.press(KeyCode.ALT, KeyCode.DOWN);
        sample.screen.robot().rightClickOn(SAID);
        sample.screen.robot().clickOn("Forward…");
        sample.screen.write("merc");
        sample.screen.picture("forward");
        sample.screen.type(KeyCode.ENTER);

        assertThat(field().getPromptText()).isEqualTo("Message Mercutio");
        assertThat(field().getText()).isEqualTo(SAID);
        assertThat(talk.sent).isEmpty();
        sample.screen.on(field()::requestFocus);
        sample.screen.type(KeyCode.ENTER);
        assertThat(talk.sent).containsExactly(SAID);
    }

    private TextArea field() {
        return sample.screen.find(TextArea.class, "composer-input");
    }
}

package im.hither.shell;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.feature.styling.Link;
import im.hither.feature.styling.LinkEvent;
import java.util.Locale;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LinksViewTest {
    private final SampleWindow sample = new SampleWindow(Locale.UK, true);

    private void open(String uri) {
        sample.screen.click("chat-row");
        sample.screen.on(
                () -> sample.screen.find("conversation").fireEvent(new LinkEvent(new Link(uri))));
        sample.screen.on(sample.asker::answer);
    }

    @Test
    void pageIsOpenedByAnotherProgram() {
        open("https://example.org/?a=b");

        assertThat(sample.opened).contains("https://example.org/?a=b");
    }

    @Test
    @DisplayName("F6 a link to a person does nothing but name them")
    void addressIsLookedFor() {
        open("xmpp:nurse@capulet.example?remove");

        assertThat(sample.screen.find(TextField.class, "search-field").getText())
                .isEqualTo("nurse@capulet.example");
        assertThat(sample.screen.all("chat-name")).hasSize(1);
        assertThat(sample.contacts.wanted).isEmpty();
    }
}

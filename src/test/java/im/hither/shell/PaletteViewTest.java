package im.hither.shell;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.Appearance;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PaletteViewTest {
    private final SampleWindow sample = new SampleWindow(Locale.ENGLISH, true);

    @BeforeEach
    void open() {
        sample.screen.press(KeyCode.CONTROL, KeyCode.K);
    }

    private List<String> names() {
        ListView<?> list = sample.screen.find(ListView.class, "palette-list");
        return list.getItems().stream()
                .map(row -> row instanceof PaletteRow.Deed deed ? deed.name() : "talk")
                .toList();
    }

    @Test
    void personIsFoundAndOpened() {
        sample.screen.write("merc");
        sample.screen.picture("palette-person");
        sample.screen.type(KeyCode.ENTER);

        assertThat(sample.opened).containsExactly("Mercutio");
        assertThat(sample.screen.all("palette")).isEmpty();
    }

    @Test
    void whatTheWindowCanDoIsFoundByItsName() {
        sample.screen.picture("palette");
        sample.screen.write("SETT");

        assertThat(names()).startsWith("Settings", "Settings: Appearance");
        sample.screen.type(KeyCode.ENTER);

        assertThat(sample.screen.all("settings")).hasSize(1);
        assertThat(sample.screen.all("palette")).isEmpty();
    }

    @Test
    void arrowsChooseAndBeginAnewPastTheEnd() {
        sample.screen.write("appearance");
        assertThat(names())
                .containsExactly(
                        "Light appearance",
                        "Dark appearance",
                        "Appearance like the system",
                        "Settings: Appearance");

        sample.screen.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.UP, KeyCode.UP);
        sample.screen.type(KeyCode.ENTER);

        assertThat(sample.appearance()).isEqualTo(Appearance.DARK);
    }

    @Test
    void whatConcernsAConversationIsOfferedInOne() {
        assertThat(names()).doesNotContain("Close conversation");
        sample.screen.type(KeyCode.ENTER);

        sample.screen.press(KeyCode.CONTROL, KeyCode.K);

        assertThat(names()).contains("Close conversation", "Devices and keys");
    }

    @Test
    void nothingIsSaidToBeCalledThat() {
        sample.screen.write("xyzzy");
        sample.screen.type(KeyCode.ENTER);

        assertThat(names()).isEmpty();
        assertThat(sample.opened).isEmpty();
        sample.screen.type(KeyCode.ESCAPE);
        assertThat(sample.screen.all("palette")).isEmpty();
    }
}

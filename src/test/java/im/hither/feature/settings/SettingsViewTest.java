package im.hither.feature.settings;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.feature.settings.SettingsView.Pane;
import im.hither.testing.Screen;
import im.hither.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class SettingsViewTest {
    private final List<String> made = new ArrayList<>();
    private final SettingsViewModel model = new SettingsViewModel(SettingsGroup.LOOK);
    private final Screen screen =
            Screen.showing(
                    () ->
                            new SettingsView(
                                    model,
                                    List.of(
                                            pane(SettingsGroup.LOOK, "Large letters"),
                                            pane(SettingsGroup.NOTES, "A sound"),
                                            pane(SettingsGroup.PROGRAM, "Sounds of the start")),
                                    new Texts(Locale.UK),
                                    () -> made.add("closed")),
                    "settings");

    private Pane pane(SettingsGroup group, String words) {
        return new Pane(group, () -> content(words));
    }

    private Region content(String words) {
        made.add(words);
        var box = new CheckBox(words);
        box.getStyleClass().add("choice");
        return new VBox(box);
    }

    private List<String> shown() {
        return screen.all("choice").stream()
                .map(CheckBox.class::cast)
                .map(CheckBox::getText)
                .toList();
    }

    private void find(String words) {
        screen.on(() -> model.queryProperty().set(words));
    }

    @Test
    void paneIsMadeWhenItsGroupIsLookedAt() {
        assertThat(made).containsExactly("Large letters");
        assertThat(shown()).containsExactly("Large letters");

        screen.on(() -> model.show(SettingsGroup.NOTES));
        screen.on(() -> model.show(SettingsGroup.LOOK));

        assertThat(made).containsExactly("Large letters", "A sound");
        assertThat(shown()).containsExactly("Large letters");
    }

    @Test
    void groupsWithoutPanesAreNotListed() {
        ListView<?> groups = screen.find(ListView.class, "settings-groups");

        assertThat(groups.getSelectionModel().getSelectedItem()).isEqualTo(SettingsGroup.LOOK);
        assertThat(groups.getItems())
                .isEqualTo(List.of(SettingsGroup.LOOK, SettingsGroup.NOTES, SettingsGroup.PROGRAM));
    }

    @Test
    void whatIsLookedForIsFoundInAllGroups() {
        find(" SOUND");

        assertThat(shown()).containsExactly("A sound", "Sounds of the start");

        find("trumpet");
        assertThat(shown()).isEmpty();
        assertThat(screen.text("settings-nothing")).contains("No setting");

        find("");
        assertThat(shown()).containsExactly("Large letters");
    }

    @Test
    void arrowsGoThroughTheGroups() {
        screen.on(() -> screen.find("settings-groups").requestFocus());
        screen.type(KeyCode.DOWN);

        assertThat(shown()).containsExactly("A sound");

        find("large");
        screen.type(KeyCode.DOWN);

        assertThat(model.isSearching()).isFalse();
    }

    @Test
    void withoutRoomForTheGroupsAllIsShown() {
        screen.size(420, 600);

        assertThat(screen.all("settings-groups")).noneMatch(Node::isVisible);
        assertThat(shown()).containsExactly("Large letters", "A sound", "Sounds of the start");
    }
}

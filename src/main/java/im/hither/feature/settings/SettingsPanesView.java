package im.hither.feature.settings;

import im.hither.text.Texts;
import im.hither.ui.WrappedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The panes that are looked at, one below the other; each is made when it is needed.
final class SettingsPanesView extends ScrollPane {
    private final SettingsViewModel model;
    private final List<SettingsView.Pane> offered;
    private final Map<SettingsView.Pane, Region> made = new HashMap<>();
    private final Label nothing;
    private final VBox shown = new VBox();

    SettingsPanesView(SettingsViewModel model, List<SettingsView.Pane> offered, Texts texts) {
        this.model = model;
        this.offered = offered;
        nothing = new Label(texts.text("settings.nothing"));
        nothing.getStyleClass().addAll("muted", "settings-nothing");
        nothing.setWrapText(true);
        shown.getStyleClass().add("settings-panes");
        getStyleClass().addAll("edge-to-edge", "settings-scroll");
        setContent(shown);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        model.groupProperty().subscribe(_ -> arrange());
        model.queryProperty().subscribe(_ -> arrange());
        model.narrowProperty().subscribe(_ -> arrange());
    }

    private void arrange() {
        var now = new ArrayList<Node>();
        for (var pane : offered) {
            if (model.shows(pane.group(), model.isSearching() ? words(made(pane)) : List.of())) {
                now.add(made(pane));
            }
        }
        if (now.isEmpty()) now.add(nothing);
        if (shown.getChildren().equals(now)) return;
        shown.getChildren().setAll(now);
        setVvalue(0);
    }

    private Region made(SettingsView.Pane pane) {
        return made.computeIfAbsent(pane, _ -> pane.content().get());
    }

    /// What stands on it.
    private static List<String> words(Node node) {
        var words = new ArrayList<String>();
        collect(node, words);
        return words;
    }

    private static void collect(Node node, List<String> words) {
        if (node instanceof WrappedText text) {
            words.add(text.text());
        } else if (node instanceof Labeled labeled) {
            words.add(labeled.getText());
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(each -> collect(each, words));
        }
    }
}

package im.hither.feature.settings;

import im.hither.domain.WindowAction;
import im.hither.text.Texts;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// All keys of the window: those that can be chosen, and those that are as they are.
public final class ShortcutsView extends VBox {
    private static final List<String> FIXED =
            List.of("list", "message", "select", "field", "complete", "escape");

    public ShortcutsView(ShortcutsViewModel model, Texts texts) {
        getStyleClass().add("settings-panes");
        var chosen = pane(texts.text("settings.keys"));
        var explain = new Label(texts.text("settings.keys.explain"));
        explain.getStyleClass().addAll("muted", "small");
        explain.setWrapText(true);
        chosen.getChildren().add(explain);
        for (var action : WindowAction.values()) {
            chosen.getChildren().add(new ShortcutView(action, model, texts));
        }
        var fixed = pane(texts.text("settings.keys.fixed"));
        for (var each : FIXED) {
            var line = new Label(texts.text("settings.keys.fixed." + each));
            line.setWrapText(true);
            fixed.getChildren().add(line);
        }
        getChildren().addAll(chosen, fixed);
    }

    private static VBox pane(String title) {
        var heading = new Label(title);
        heading.getStyleClass().add("settings-heading");
        var pane = new VBox(heading);
        pane.getStyleClass().add("settings-pane");
        return pane;
    }
}

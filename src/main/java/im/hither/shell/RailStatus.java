package im.hither.shell;

import im.hither.domain.Presence;
import im.hither.feature.presence.StatusViewModel;
import im.hither.text.Texts;
import im.hither.ui.PresenceDot;
import im.hither.ui.WhileInScene;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/// How one shows up, on the rail.
final class RailStatus extends Button {
    private final PresenceDot dot = new PresenceDot();
    private final Tooltip tip = new Tooltip();
    private final Texts texts;

    RailStatus(ObservableValue<Presence> shown, Texts texts, Runnable choose) {
        this.texts = texts;
        setGraphic(dot);
        setTooltip(tip);
        getStyleClass().addAll("icon-button", "rail-button", "rail-status");
        setOnAction(_ -> choose.run());
        WhileInScene.keep(this, () -> shown.subscribe(this::show));
    }

    private void show(Presence now) {
        dot.show(now.availability());
        var words = texts.text("shell.status", StatusViewModel.name(now.availability(), texts));
        tip.setText(words);
        setAccessibleText(words);
    }
}

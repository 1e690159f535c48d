package im.hither.feature.omemo;

import im.hither.text.Texts;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// How an account encrypts.
public final class HabitsView extends VBox {
    public HabitsView(HabitsViewModel model, Texts texts) {
        setUserData(model); // the bindings alone do not keep it
        var heading = new Label(texts.text("omemo.habits", model.address()));
        heading.getStyleClass().add("settings-heading");
        heading.setWrapText(true);
        var encrypts = new CheckBox(texts.text("omemo.habits.encrypts"));
        encrypts.getStyleClass().add("habit-encrypts");
        encrypts.setWrapText(true);
        encrypts.selectedProperty().bindBidirectional(model.encryptsProperty());
        var leavesOut = new CheckBox(texts.text("omemo.habits.leavesOut"));
        leavesOut.getStyleClass().add("habit-leaves-out");
        leavesOut.setWrapText(true);
        leavesOut.selectedProperty().bindBidirectional(model.leavesOutProperty());
        getStyleClass().add("settings-pane");
        getChildren().addAll(heading, encrypts, leavesOut);
    }
}

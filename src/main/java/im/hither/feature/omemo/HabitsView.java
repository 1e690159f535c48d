package im.hither.feature.omemo;

import im.hither.text.Texts;
import javafx.beans.property.BooleanProperty;
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
        var encrypts = box(texts.text("omemo.habits.encrypts"), model.encryptsProperty());
        encrypts.getStyleClass().add("habit-encrypts");
        var leavesOut = box(texts.text("omemo.habits.leavesOut"), model.leavesOutProperty());
        leavesOut.getStyleClass().add("habit-leaves-out");
        var verified = box(texts.text("omemo.habits.verifiedOnly"), model.verifiedOnlyProperty());
        verified.getStyleClass().add("habit-verified-only");
        getStyleClass().add("settings-pane");
        getChildren().addAll(heading, encrypts, leavesOut, verified);
    }

    private static CheckBox box(String words, BooleanProperty value) {
        var box = new CheckBox(words);
        box.setWrapText(true);
        box.selectedProperty().bindBidirectional(value);
        return box;
    }
}

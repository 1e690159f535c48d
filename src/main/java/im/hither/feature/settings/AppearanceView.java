package im.hither.feature.settings;

import im.hither.domain.Appearance;
import im.hither.text.Texts;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/// Light, dark, or as the system is.
public final class AppearanceView extends VBox {
    private final ObjectProperty<Appearance> chosen;
    private final Texts texts;
    private final ToggleGroup choices = new ToggleGroup();

    public AppearanceView(ObjectProperty<Appearance> chosen, Texts texts) {
        this.chosen = chosen;
        this.texts = texts;
        var heading = new Label(texts.text("settings.appearance"));
        heading.getStyleClass().add("settings-heading");
        getStyleClass().add("settings-pane");
        getChildren().add(heading);
        for (var appearance : Appearance.values()) getChildren().add(choice(appearance));
    }

    private RadioButton choice(Appearance appearance) {
        var choice = new RadioButton(name(appearance));
        choice.getStyleClass().add("appearance-" + appearance.name().toLowerCase(Locale.ROOT));
        choice.setToggleGroup(choices);
        choice.setSelected(chosen.get() == appearance);
        choice.setOnAction(_ -> chosen.set(appearance));
        return choice;
    }

    private String name(Appearance appearance) {
        return switch (appearance) {
            case SYSTEM -> texts.text("settings.appearance.system");
            case LIGHT -> texts.text("settings.appearance.light");
            case DARK -> texts.text("settings.appearance.dark");
        };
    }
}

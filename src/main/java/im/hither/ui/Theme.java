package im.hither.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import im.hither.domain.Appearance;
import im.hither.domain.TextSize;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.util.Subscription;

/// Light or dark, as the user chose or as the system is, and how large text is. The root of a
/// dressed scene has the pseudo-class `dark` while it is dark; everything else follows from the
/// theme's looked-up colours.
public final class Theme {
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final double USUAL_TEXT = 14; // pixels; style sheets speak in em of it
    private static final List<String> FONTS =
            List.of(
                    "NotoSans-Regular",
                    "NotoSans-Bold",
                    "NotoSans-Italic",
                    "NotoSans-BoldItalic",
                    "NotoSansMono-Regular");

    private final ObjectProperty<Appearance> appearance =
            new SimpleObjectProperty<>(Appearance.SYSTEM);
    private final ObjectProperty<TextSize> textSize = new SimpleObjectProperty<>(TextSize.USUAL);
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();
    private final ObservableValue<ColorScheme> system;

    /// Follows the system's own colours.
    public static Theme ofSystem() {
        FONTS.forEach(Theme::loadFont);
        return new Theme(Platform.getPreferences().colorSchemeProperty());
    }

    Theme(ObservableValue<ColorScheme> system) {
        this.system = system;
        system.subscribe(_ -> decide());
        appearance.subscribe(_ -> decide());
        dark.subscribe(Theme::apply);
    }

    public ObjectProperty<Appearance> appearanceProperty() {
        return appearance;
    }

    public ObjectProperty<TextSize> textSizeProperty() {
        return textSize;
    }

    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    /// Gives a scene the toolkit's style sheet and those of the named features, and keeps its
    /// root's pseudo-class until the subscription is closed.
    public Subscription dress(Scene scene, String... features) {
        scene.getStylesheets().add(sheet("ui"));
        for (var feature : features) scene.getStylesheets().add(sheet(feature));
        var roots = scene.rootProperty().subscribe(_ -> mark(scene));
        return roots.and(dark.subscribe(_ -> mark(scene)))
                .and(textSize.subscribe(_ -> mark(scene)));
    }

    private void mark(Scene scene) {
        scene.getRoot().pseudoClassStateChanged(DARK, dark.get());
        double pixels = USUAL_TEXT * textSize.get().percent() / 100.0;
        scene.getRoot().setStyle("-fx-font-size: " + pixels + "px;");
    }

    private void decide() {
        dark.set(
                switch (appearance.get()) {
                    case SYSTEM -> system.getValue() == ColorScheme.DARK;
                    case LIGHT -> false;
                    case DARK -> true;
                });
    }

    private static void apply(boolean dark) {
        var theme = dark ? new PrimerDark() : new PrimerLight();
        Application.setUserAgentStylesheet(theme.getUserAgentStylesheet());
    }

    private static String sheet(String feature) {
        return Objects.requireNonNull(
                        Theme.class.getResource("/css/" + feature + ".css"),
                        () -> "no style sheet for " + feature)
                .toExternalForm();
    }

    private static void loadFont(String name) {
        var font = Theme.class.getResource("/fonts/" + name + ".ttf");
        Font.loadFont(Objects.requireNonNull(font).toExternalForm(), 0);
    }
}

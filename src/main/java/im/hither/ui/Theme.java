package im.hither.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import im.hither.domain.Density;
import im.hither.domain.Look;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.util.Subscription;

/// How windows look: light or dark, as the user chose or as the system is, in which colour, how
/// large and how close. The root of a dressed scene has the pseudo-classes `dark` and `compact`;
/// everything else follows from the theme's looked-up colours.
public final class Theme {
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final String AS_TEXT = "data:text/css;charset=UTF-8;base64,";
    private static final double USUAL_TEXT = 14; // pixels; style sheets speak in em of it
    private static final List<String> FONTS =
            List.of(
                    "NotoSans-Regular",
                    "NotoSans-Bold",
                    "NotoSans-Italic",
                    "NotoSans-BoldItalic",
                    "NotoSansMono-Regular");

    private final ObjectProperty<Look> look = new SimpleObjectProperty<>(Look.USUAL);
    private final StringProperty ownSheet = new SimpleStringProperty("");
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
        look.subscribe(_ -> decide());
        dark.subscribe(Theme::apply);
    }

    /// What was chosen.
    public ObjectProperty<Look> lookProperty() {
        return look;
    }

    /// A style sheet that is laid over those of the program, as text.
    public StringProperty ownSheetProperty() {
        return ownSheet;
    }

    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    /// Gives a scene the toolkit's style sheet and those of the named features, and keeps its
    /// root's pseudo-classes until the subscription is closed.
    public Subscription dress(Scene scene, String... features) {
        scene.getStylesheets().add(sheet("ui"));
        for (var feature : features) scene.getStylesheets().add(sheet(feature));
        var roots = scene.rootProperty().subscribe(_ -> mark(scene));
        return roots.and(dark.subscribe(_ -> mark(scene)))
                .and(look.subscribe(_ -> mark(scene)))
                .and(ownSheet.subscribe(sheet -> lay(sheet, scene)));
    }

    /// Over all others, in place of the one before.
    private static void lay(String sheet, Scene scene) {
        var sheets = scene.getStylesheets();
        sheets.removeIf(each -> each.startsWith(AS_TEXT));
        if (sheet.isBlank()) return;
        sheets.add(
                AS_TEXT
                        + Base64.getEncoder()
                                .encodeToString(sheet.getBytes(StandardCharsets.UTF_8)));
    }

    private void mark(Scene scene) {
        var now = look.get();
        var root = scene.getRoot();
        root.pseudoClassStateChanged(DARK, dark.get());
        root.pseudoClassStateChanged(COMPACT, now.density() == Density.COMPACT);
        double pixels = USUAL_TEXT * now.textSize().percent() / 100.0;
        root.setStyle(
                "-fx-font-size: " + pixels + "px; " + AccentColour.style(now.accent(), dark.get()));
    }

    private void decide() {
        dark.set(
                switch (look.get().appearance()) {
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

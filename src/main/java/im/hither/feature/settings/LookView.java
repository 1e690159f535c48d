package im.hither.feature.settings;

import im.hither.domain.Accent;
import im.hither.domain.Appearance;
import im.hither.domain.Density;
import im.hither.domain.Look;
import im.hither.text.Texts;
import im.hither.ui.AccentSwatch;
import im.hither.ui.IconButton;
import im.hither.ui.WhileInScene;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// Light or dark, in which colour, how large and how close.
public final class LookView extends VBox {
    private final ObjectProperty<Look> look;
    private final Texts texts;

    public LookView(ObjectProperty<Look> look, Texts texts) {
        this.look = look;
        this.texts = texts;
        getStyleClass().add("settings-panes");
        getChildren()
                .setAll(
                        pane(
                                "settings.appearance",
                                choices(
                                        Appearance.values(),
                                        "appearance-",
                                        this::name,
                                        Look::appearance,
                                        Look::with)),
                        pane("settings.accent", accents()),
                        pane("settings.textSize", textSize()),
                        pane(
                                "settings.density",
                                choices(
                                        Density.values(),
                                        "density-",
                                        this::name,
                                        Look::density,
                                        Look::with)));
    }

    private VBox pane(String key, Node choices) {
        var heading = new Label(texts.text(key));
        heading.getStyleClass().add("settings-heading");
        var pane = new VBox(heading, choices);
        pane.getStyleClass().add("settings-pane");
        return pane;
    }

    private <E extends Enum<E>> HBox choices(
            E[] values,
            String styleClass,
            Function<E, String> name,
            Function<Look, E> chosen,
            BiFunction<Look, E, Look> with) {
        var group = new ToggleGroup();
        var choices = new HBox();
        choices.getStyleClass().add("settings-row");
        for (var each : values) {
            var choice = new RadioButton(name.apply(each));
            choice.getStyleClass().add(styleClass + each.name().toLowerCase(Locale.ROOT));
            choice.setToggleGroup(group);
            choice.setOnAction(_ -> look.set(with.apply(look.get(), each)));
            WhileInScene.keep(
                    choice,
                    () -> look.subscribe(now -> choice.setSelected(chosen.apply(now) == each)));
            choices.getChildren().add(choice);
        }
        return choices;
    }

    private Node accents() {
        var group = new ToggleGroup();
        var choices = new HBox();
        choices.getStyleClass().add("settings-row");
        for (var each : Accent.values()) {
            var swatch = new AccentSwatch(each, name(each));
            swatch.setToggleGroup(group);
            swatch.setOnAction(_ -> choose(swatch, each));
            WhileInScene.keep(
                    swatch, () -> look.subscribe(now -> swatch.setSelected(now.accent() == each)));
            choices.getChildren().add(swatch);
        }
        return choices;
    }

    /// One is always chosen.
    private void choose(ToggleButton swatch, Accent accent) {
        swatch.setSelected(true);
        look.set(look.get().with(accent));
    }

    private Node textSize() {
        var size = new Label();
        size.getStyleClass().add("text-size");
        WhileInScene.keep(
                size,
                () ->
                        look.subscribe(now ->
                                size.setText(
                                        texts.text(
                                                "settings.textSize.percent",
                                                now.textSize().percent()))));
        var smaller =
                new IconButton(MaterialDesignM.MINUS, texts.text("settings.textSize.smaller"));
        smaller.getStyleClass().add("text-smaller");
        smaller.setOnAction(_ -> look.set(look.get().smaller()));
        var larger = new IconButton(MaterialDesignP.PLUS, texts.text("settings.textSize.larger"));
        larger.getStyleClass().add("text-larger");
        larger.setOnAction(_ -> look.set(look.get().larger()));
        var row = new HBox(smaller, size, larger);
        row.getStyleClass().addAll("form-row", "text-size-row");
        return row;
    }

    private String name(Appearance appearance) {
        return switch (appearance) {
            case SYSTEM -> texts.text("settings.appearance.system");
            case LIGHT -> texts.text("settings.appearance.light");
            case DARK -> texts.text("settings.appearance.dark");
        };
    }

    private String name(Density density) {
        return switch (density) {
            case COMFORTABLE -> texts.text("settings.density.comfortable");
            case COMPACT -> texts.text("settings.density.compact");
        };
    }

    private String name(Accent accent) {
        return texts.text("settings.accent." + accent.name().toLowerCase(Locale.ROOT));
    }
}

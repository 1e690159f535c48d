package im.hither.feature.settings;

import im.hither.text.Texts;
import im.hither.ui.IconButton;
import im.hither.ui.WhileInScene;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// A card with the panes of the features: those of one group beside the list of groups, or those in
/// which something stands that is looked for. Where there is no room for both, all of them.
public final class SettingsView extends VBox {
    private static final double ONE_COLUMN = 600;
    private static final double HEIGHT = 620;
    private static final double AROUND = 48; // what is left of the window above and below

    private final SettingsViewModel model;

    /// What a feature lets one choose.
    ///
    /// @param content makes it, when it is looked at for the first time
    public record Pane(SettingsGroup group, Supplier<? extends Region> content) {}

    public SettingsView(SettingsViewModel model, List<Pane> offered, Texts texts, Runnable close) {
        this.model = model;
        var shown = EnumSet.copyOf(offered.stream().map(Pane::group).collect(Collectors.toSet()));
        var groups = new SettingsGroupsView(model, List.copyOf(shown), texts);
        var panes = new SettingsPanesView(model, offered, texts);
        HBox.setHgrow(panes, Priority.ALWAYS);
        var both = new HBox(groups, panes);
        both.getStyleClass().add("settings-both");
        setVgrow(both, Priority.ALWAYS);
        getStyleClass().add("settings");
        getChildren().addAll(header(texts, close), both);
        model.narrowProperty().bind(widthProperty().map(width -> isNarrow(width.doubleValue())));
        groups.visibleProperty().bind(model.narrowProperty().not());
        groups.managedProperty().bind(groups.visibleProperty());
        WhileInScene.keep(this, this::fit);
    }

    /// What a group is called.
    public static String name(SettingsGroup group, Texts texts) {
        return switch (group) {
            case LOOK -> texts.text("settings.group.look");
            case STATUS -> texts.text("settings.group.status");
            case NOTES -> texts.text("settings.group.notes");
            case TALK -> texts.text("settings.group.talk");
            case ENCRYPTION -> texts.text("settings.group.encryption");
            case HISTORY -> texts.text("settings.group.history");
            case KEYS -> texts.text("settings.group.keys");
            case PROGRAM -> texts.text("settings.group.program");
        };
    }

    private HBox header(Texts texts, Runnable close) {
        var heading = new Label(texts.text("settings.title"));
        heading.getStyleClass().add("heading");
        heading.setMinWidth(USE_PREF_SIZE);
        var find = new TextField();
        find.setPromptText(texts.text("settings.find"));
        find.setAccessibleText(texts.text("settings.find"));
        find.getStyleClass().add("settings-find");
        find.textProperty().bindBidirectional(model.queryProperty());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var away = new IconButton(MaterialDesignC.CLOSE, texts.text("settings.close"));
        away.setOnAction(_ -> close.run());
        var header = new HBox(heading, space, find, away);
        header.getStyleClass().addAll("card-header", "settings-header");
        return header;
    }

    private static boolean isNarrow(double width) {
        return 0 < width && width < ONE_COLUMN; // nothing is known before it was laid out
    }

    /// As high as the window allows, whatever is shown.
    private Subscription fit() {
        return getScene()
                .heightProperty()
                .subscribe(
                        height -> setPrefHeight(Math.min(HEIGHT, height.doubleValue() - AROUND)));
    }
}

package im.hither.feature.settings;

import im.hither.text.Texts;
import java.util.List;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// The groups of the settings, of which one is looked at.
final class SettingsGroupsView extends ListView<SettingsGroup> {
    private static final double ROW = 40;

    private final SettingsViewModel model;
    private final Texts texts;

    SettingsGroupsView(SettingsViewModel model, List<SettingsGroup> groups, Texts texts) {
        this.model = model;
        this.texts = texts;
        getItems().setAll(groups);
        getStyleClass().addAll("edge-to-edge", "settings-groups");
        setFixedCellSize(ROW);
        setAccessibleText(texts.text("settings.title"));
        setCellFactory(_ -> new Cell());
        model.groupProperty().subscribe(_ -> mark());
        model.queryProperty().subscribe(_ -> mark());
        getSelectionModel()
                .selectedItemProperty()
                .subscribe(chosen -> {
                    if (chosen != null) model.show(chosen);
                });
    }

    /// What is found is in no group.
    private void mark() {
        if (model.isSearching()) getSelectionModel().clearSelection();
        else getSelectionModel().select(model.groupProperty().get());
    }

    private static Ikon sign(SettingsGroup group) {
        return switch (group) {
            case LOOK -> MaterialDesignP.PALETTE_OUTLINE;
            case STATUS -> MaterialDesignA.ACCOUNT_CLOCK_OUTLINE;
            case NOTES -> MaterialDesignB.BELL_OUTLINE;
            case TALK -> MaterialDesignM.MESSAGE_TEXT_OUTLINE;
            case ENCRYPTION -> MaterialDesignL.LOCK_OUTLINE;
            case HISTORY -> MaterialDesignH.HISTORY;
            case KEYS -> MaterialDesignK.KEYBOARD_OUTLINE;
            case PROGRAM -> MaterialDesignC.COG_OUTLINE;
        };
    }

    private final class Cell extends ListCell<SettingsGroup> {
        private Cell() {
            getStyleClass().add("settings-group");
            setPrefWidth(0); // as wide as the list, not as wide as its words
        }

        @Override
        protected void updateItem(@Nullable SettingsGroup group, boolean empty) {
            super.updateItem(group, empty);
            if (empty || group == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            setText(SettingsView.name(group, texts));
            setGraphic(new FontIcon(sign(group)));
        }
    }
}

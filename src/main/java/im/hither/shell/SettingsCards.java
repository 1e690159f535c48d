package im.hither.shell;

import im.hither.domain.Account;
import im.hither.feature.archive.KeepsView;
import im.hither.feature.marker.MarkingView;
import im.hither.feature.marker.MarkingViewModel;
import im.hither.feature.notify.NotifyView;
import im.hither.feature.notify.NotifyViewModel;
import im.hither.feature.omemo.HabitsView;
import im.hither.feature.omemo.HabitsViewModel;
import im.hither.feature.presence.StatusView;
import im.hither.feature.settings.LookView;
import im.hither.feature.settings.RunningView;
import im.hither.feature.settings.SettingsGroup;
import im.hither.feature.settings.SettingsView;
import im.hither.feature.settings.SettingsView.Pane;
import im.hither.feature.settings.SettingsViewModel;
import im.hither.feature.settings.SheetView;
import im.hither.feature.settings.SheetViewModel;
import im.hither.feature.settings.ShortcutsView;
import im.hither.feature.settings.ShortcutsViewModel;
import im.hither.ui.FilePicker;
import im.hither.ui.KeyStrokes;
import im.hither.ui.Overlay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The card with what can be chosen: each feature's own pane, in the order they are shown.
final class SettingsCards {
    private final Models models;
    private final Overlay overlay;
    private final FilePicker picker;
    private final HistoryCards history;
    private SettingsViewModel model = new SettingsViewModel(SettingsGroup.LOOK);

    SettingsCards(Models models, Overlay overlay, FilePicker picker, HistoryCards history) {
        this.models = models;
        this.overlay = overlay;
        this.picker = picker;
        this.history = history;
    }

    /// Shows them where they were left.
    void show() {
        show(model.group());
    }

    /// Shows those of a group.
    void show(SettingsGroup group) {
        model = new SettingsViewModel(group);
        overlay.show(new SettingsView(model, panes(), models.texts(), overlay::close));
    }

    private List<Pane> panes() {
        var panes = new ArrayList<Pane>();
        panes.add(new Pane(SettingsGroup.LOOK, this::look));
        panes.add(new Pane(SettingsGroup.LOOK, this::sheet));
        panes.add(new Pane(SettingsGroup.STATUS, this::status));
        panes.add(new Pane(SettingsGroup.NOTES, this::notes));
        panes.add(new Pane(SettingsGroup.TALK, this::talking));
        panes.add(new Pane(SettingsGroup.TALK, this::marking));
        for (var account : accounts()) {
            panes.add(new Pane(SettingsGroup.ENCRYPTION, () -> habits(account)));
        }
        panes.add(new Pane(SettingsGroup.HISTORY, () -> history.keeping(Optional.empty())));
        if (!accounts().isEmpty()) panes.add(new Pane(SettingsGroup.HISTORY, this::keeps));
        panes.add(new Pane(SettingsGroup.KEYS, this::keys));
        panes.add(new Pane(SettingsGroup.PROGRAM, this::running));
        return panes;
    }

    private List<Account> accounts() {
        return models.accounts().stream().filter(Account::enabled).toList();
    }

    private Region look() {
        return new LookView(models.look(), models.texts());
    }

    private Region sheet() {
        var choices = models.choices();
        var model =
                new SheetViewModel(
                        choices.sheet(), choices.css(), models.services().asker(), models.texts());
        return new SheetView(model, picker, models.texts());
    }

    private Region status() {
        return new StatusView(models.status(), models.texts());
    }

    private Region notes() {
        var services = models.services();
        return new NotifyView(
                new NotifyViewModel(services.notes(), services.asker()), models.texts());
    }

    private Region talking() {
        return together(models.services().conversations().settings());
    }

    private Region marking() {
        var services = models.services();
        return new MarkingView(
                new MarkingViewModel(services.marking(), services.asker(), Optional.empty()),
                models.texts());
    }

    private Region habits(Account account) {
        var services = models.services();
        return new HabitsView(
                new HabitsViewModel(account, services.encryption(), services.asker()),
                models.texts());
    }

    private Region keeps() {
        return together(
                models.beginKeeps().stream()
                        .map(keeps -> new KeepsView(keeps, models.texts()))
                        .toList());
    }

    private Region keys() {
        var texts = models.texts();
        var model =
                new ShortcutsViewModel(
                        models.keyMap(), texts, keys -> KeyStrokes.words(keys, texts));
        return new ShortcutsView(model, texts);
    }

    private Region running() {
        return new RunningView(models.choices().running(), models.texts());
    }

    private static Region together(List<? extends Region> panes) {
        var all = new VBox();
        all.getStyleClass().add("settings-panes");
        all.getChildren().addAll(panes);
        return all;
    }
}

package im.hither.feature.settings;

import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Which of the settings are looked at. FX thread.
public final class SettingsViewModel {
    private final ObjectProperty<SettingsGroup> group;
    private final StringProperty query = new SimpleStringProperty("");
    private final BooleanProperty narrow = new SimpleBooleanProperty();

    /// Begins with a group.
    public SettingsViewModel(SettingsGroup first) {
        group = new SimpleObjectProperty<>(first);
    }

    /// The group that is looked at.
    public SettingsGroup group() {
        return group.get();
    }

    /// Goes to a group, whatever was looked for.
    void show(SettingsGroup wanted) {
        query.set("");
        group.set(wanted);
    }

    /// Whether panes of this group are shown whose texts these are.
    boolean shows(SettingsGroup which, Iterable<String> words) {
        if (!isSearching()) return narrow.get() || which == group.get();
        var wanted = plain(query.get());
        for (var each : words) {
            if (plain(each).contains(wanted)) return true;
        }
        return false;
    }

    boolean isSearching() {
        return !query.get().isBlank();
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    ObjectProperty<SettingsGroup> groupProperty() {
        return group;
    }

    StringProperty queryProperty() {
        return query;
    }

    /// Whether there is no room for the list of groups.
    BooleanProperty narrowProperty() {
        return narrow;
    }
}

package im.hither;

import im.hither.domain.Look;
import im.hither.feature.settings.SettingsService;
import im.hither.feature.settings.SheetReading;
import im.hither.ui.Theme;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// How the window looked; read before it is made.
record Dressed(Look look, Optional<Path> sheet, Optional<SheetReading> reading) {
    /// Waits for the disk.
    static Dressed of(SettingsService settings) {
        var sheet = settings.sheet();
        return new Dressed(settings.look(), sheet, sheet.map(SheetReading::of));
    }

    /// Nothing of what was chosen, though it stays chosen.
    static Dressed plainly(SettingsService settings) {
        return new Dressed(Look.USUAL, settings.sheet(), Optional.empty());
    }

    /// Gives a theme this look and keeps from now on what is chosen. FX thread.
    ///
    /// @return the file with a style sheet of one's own
    ObjectProperty<Optional<Path>> wear(Theme theme, SettingsService settings) {
        theme.lookProperty().set(look);
        theme.lookProperty().subscribe((_, chosen) -> settings.keep(chosen));
        reading.map(SheetReading::css).ifPresent(theme.ownSheetProperty()::set);
        var file = new SimpleObjectProperty<>(sheet);
        file.subscribe((_, chosen) -> settings.keepSheet(chosen));
        return file;
    }
}

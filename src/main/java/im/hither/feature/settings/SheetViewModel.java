package im.hither.feature.settings;

import im.hither.concurrent.Asker;
import im.hither.text.Texts;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;

/// The style sheet of one's own. FX thread.
public final class SheetViewModel {
    private final ObjectProperty<Optional<Path>> file;
    private final StringProperty css;
    private final Asker asker;
    private final Texts texts;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /// @param file which it is
    /// @param css what is laid over the window
    public SheetViewModel(
            ObjectProperty<Optional<Path>> file, StringProperty css, Asker asker, Texts texts) {
        this.file = file;
        this.css = css;
        this.asker = asker;
        this.texts = texts;
    }

    /// Lays a file over the window, if it can be read.
    public void choose(Path chosen) {
        asker.ask(() -> SheetReading.of(chosen), reading -> show(chosen, reading));
    }

    private void show(Path chosen, SheetReading reading) {
        problem.set(reading.problem(texts));
        if (!problem.get().isEmpty()) return;
        file.set(Optional.of(chosen));
        css.set(reading.css());
    }

    /// Shows what was changed in the file.
    public void again() {
        file.get().ifPresent(this::choose);
    }

    public void remove() {
        problem.set("");
        file.set(Optional.empty());
        css.set("");
    }

    ObjectProperty<Optional<Path>> fileProperty() {
        return file;
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}

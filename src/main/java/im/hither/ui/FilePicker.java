package im.hither.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Asks the user for a file; behind an interface because there is no such dialog without a display.
@FunctionalInterface
public interface FilePicker {
    /// A file of one of the patterns (`*.pem`); empty when the user thinks better of it.
    Optional<Path> open(Window owner, String title, String kind, String... patterns);

    /// The system's own dialog.
    static FilePicker ofSystem() {
        return (owner, title, kind, patterns) -> {
            var chooser = new FileChooser();
            chooser.setTitle(title);
            chooser.getExtensionFilters()
                    .addAll(
                            new FileChooser.ExtensionFilter(kind, patterns),
                            new FileChooser.ExtensionFilter("*", "*"));
            return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
        };
    }
}

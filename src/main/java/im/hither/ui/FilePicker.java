package im.hither.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/// Asks the user for a file; behind an interface because there is no such dialog without a display.
public interface FilePicker {
    /// A file of one of the patterns (`*.pem`); empty when the user thinks better of it.
    Optional<Path> open(Window owner, String title, String kind, String... patterns);

    /// Where to write a file of one of the kinds; its name has an ending.
    ///
    /// @param name what it is called if the user likes
    Optional<Path> save(Window owner, String title, String name, List<Kind> kinds);

    /// A kind of file.
    ///
    /// @param ending of its name, with the dot
    record Kind(String words, String ending) {
        private ExtensionFilter filter() {
            return new ExtensionFilter(words, "*" + ending);
        }
    }

    /// The system's own dialog.
    static FilePicker ofSystem() {
        return new OfSystem();
    }

    /// The system's own dialog.
    final class OfSystem implements FilePicker {
        private OfSystem() {}

        @Override
        public Optional<Path> open(Window owner, String title, String kind, String... patterns) {
            var chooser = new FileChooser();
            chooser.setTitle(title);
            chooser.getExtensionFilters()
                    .addAll(new ExtensionFilter(kind, patterns), new ExtensionFilter("*", "*"));
            return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
        }

        @Override
        public Optional<Path> save(Window owner, String title, String name, List<Kind> kinds) {
            var chooser = new FileChooser();
            chooser.setTitle(title);
            chooser.setInitialFileName(name);
            chooser.getExtensionFilters().addAll(kinds.stream().map(Kind::filter).toList());
            return Optional.ofNullable(chooser.showSaveDialog(owner))
                    .map(file -> ended(file.toPath(), chooser.getSelectedExtensionFilter(), kinds));
        }

        /// Not every system adds the ending by itself.
        private static Path ended(Path file, ExtensionFilter chosen, List<Kind> kinds) {
            var name = file.getFileName().toString();
            if (kinds.stream().anyMatch(kind -> name.endsWith(kind.ending()))) return file;
            return file.resolveSibling(name + chosen.getExtensions().getFirst().substring(1));
        }
    }
}

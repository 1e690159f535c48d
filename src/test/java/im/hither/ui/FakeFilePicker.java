package im.hither.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.Window;

/// A user who always picks the same file, or none.
public final class FakeFilePicker implements FilePicker {
    public Optional<Path> picked = Optional.empty();

    /// What the last file to be written was to be called.
    public String offered = "";

    @Override
    public Optional<Path> open(Window owner, String title, String kind, String... patterns) {
        return picked;
    }

    @Override
    public Optional<Path> save(Window owner, String title, String name, List<Kind> kinds) {
        offered = name;
        return picked;
    }
}

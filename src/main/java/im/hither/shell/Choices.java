package im.hither.shell;

import im.hither.domain.KeyMap;
import im.hither.domain.Look;
import im.hither.feature.settings.Running;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;

/// What can be chosen of the window and the program; who makes it keeps it. FX thread.
///
/// @param sheet the file with a style sheet of one's own
/// @param css what stands in it
/// @param keys which keys do what
public record Choices(
        ObjectProperty<Look> look,
        ObjectProperty<Optional<Path>> sheet,
        StringProperty css,
        ObjectProperty<KeyMap> keys,
        Running running) {}

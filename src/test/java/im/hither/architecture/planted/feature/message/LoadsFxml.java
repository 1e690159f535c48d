package im.hither.architecture.planted.feature.message;

import im.hither.architecture.planted.fxml.Loader;

/// A scene from a file.
public record LoadsFxml(Loader loader) {}

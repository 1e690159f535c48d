package im.hither.architecture.planted.fxml;

/// Stands for the loader that the program does not even have on its class path.
public record Loader(String file) {}

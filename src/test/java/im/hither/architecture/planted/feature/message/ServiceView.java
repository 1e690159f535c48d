package im.hither.architecture.planted.feature.message;

/// A view that passes its view model by.
public record ServiceView(PlainService asked) {}

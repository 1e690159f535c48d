/// The main window: puts the views of the features side by side and brings every event to the view
/// models of its branch.
///
/// [MainWindow] is the one way in: it is built on the FX thread from the services, shown, given
/// events through `FxHandover`, and closed. [ShellViewModel] knows which screen is shown (signing
/// in, or the conversations), which list, and whether the window is wide enough for two panes.
/// Everything that is asked for lies on cards over the window ([Cards]), never in windows of its
/// own. One of them finds a conversation or something to do by name ([PaletteView]). [PlaceKeeper]
/// puts the window where it stood.
///
/// Not here: what a feature shows or does; the order of start and stop (`HitherApp`).
@NullMarked
package im.hither.shell;

import org.jspecify.annotations.NullMarked;

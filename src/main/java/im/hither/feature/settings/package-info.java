/// The settings: a card that sorts the panes of the features into groups and finds them by their
/// words ([SettingsView]; a pane is made when it is looked at), and the panes that belong to nobody
/// else: how the window looks ([LookView], [SheetView]), and when the program runs ([Running]).
///
/// In: [SettingsService] keeps what was chosen, and how the window was left; the window asks for it
/// at its start.
///
/// Not here: what a feature lets one choose; each brings its own record and pane.
@NullMarked
package im.hither.feature.settings;

import org.jspecify.annotations.NullMarked;

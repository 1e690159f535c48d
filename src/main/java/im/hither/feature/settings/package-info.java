/// The settings: a frame that shows the panes of the features, and the panes that belong to nobody
/// else: light and dark, and when the program runs ([Running]).
///
/// In: [SettingsService] keeps what was chosen, and how the window was left; the window asks for it
/// at its start.
///
/// Not here: what a feature lets one choose; each brings its own record and pane.
@NullMarked
package im.hither.feature.settings;

import org.jspecify.annotations.NullMarked;

/// The settings: a frame that shows the panes of the features, and the one pane that belongs to
/// nobody else, light and dark.
///
/// In: [SettingsService] keeps what was chosen; the window asks for it at its start.
///
/// Not here: what a feature lets one choose; each brings its own record and pane.
@NullMarked
package im.hither.feature.settings;

import org.jspecify.annotations.NullMarked;

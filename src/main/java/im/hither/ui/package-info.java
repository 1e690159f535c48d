/// The toolkit that views are built from: the one door to the screen ([FxHandover]), light and dark
/// ([Theme]), colours of names (XEP-0392 1.0, [NameColour]), initials instead of pictures
/// ([InitialsAvatar]), buttons that say what they do ([IconButton]), fields with their label and
/// error ([LabelledField]), cards over the window ([Overlay]), and the moment at which something
/// can be seen ([Drawn]).
///
/// Text that others wrote is drawn by [WrappedText], or by `ui.emoji.EmojiLine` where it has one
/// line only: both draw emoji in colour.
///
/// Style sheets lie in resources/css, one for each feature, and speak in the theme's looked-up
/// colours, so that one sheet serves light and dark. A view keeps its subscriptions with
/// [WhileInScene].
///
/// Not here: anything that knows a feature; the words themselves (`text`).
@NullMarked
package im.hither.ui;

import org.jspecify.annotations.NullMarked;

/// Emoji as pictures, because JavaFX draws them in colour on macOS alone.
///
/// One line of text with emoji, shortened where it does not fit, is an [EmojiLine]; text that wraps
/// is a `WrappedText`, which has them too. A single one is an [EmojiGlyph], as large as the text
/// around it. [EmojiText] finds them in a text, [EmojiTable] knows which exist and [EmojiImages]
/// decodes their pictures, of which it keeps the ones used last. The pictures are in
/// resources/emoji beside their licence; `packaging/emoji.js` packs them.
///
/// Choosing one: [EmojiPicker], which one opens above a node; it keeps those chosen last in a
/// [RecentEmoji] that all pickers share.
///
/// Not here: what a chosen one is for (composer, reaction).
@NullMarked
package im.hither.ui.emoji;

import org.jspecify.annotations.NullMarked;

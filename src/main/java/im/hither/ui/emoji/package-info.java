/// Emoji as pictures, because JavaFX draws them in colour on macOS alone.
///
/// One line of text with emoji, shortened where it does not fit, is an [EmojiLine]; text that wraps
/// is a `WrappedText`, which has them too. A single one is an [EmojiGlyph], as large as the text
/// around it. [EmojiText] finds them in a text, [EmojiTable] knows which exist and [EmojiImages]
/// decodes their pictures, of which it keeps the ones used last. The pictures are in
/// resources/emoji beside their licence; `packaging/emoji.js` packs them.
///
/// Not here: choosing one (`ui.emoji.EmojiPicker` does not know what it is for).
@NullMarked
package im.hither.ui.emoji;

import org.jspecify.annotations.NullMarked;

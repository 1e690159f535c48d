/// Bold, italic, struck out, code and quotes, and what in a text is a link.
///
/// XEP-0393 1.1.1, XEP-0245 1.0. Pure functions without a way in or out: [StylingParser] cuts a
/// text into blocks and then lines into spans, [LinkScanner] finds links, [Run] is what a view
/// draws in one go. All are linear in the length of the text, none uses a pattern of regular
/// expressions, and whatever they return, put together again, is the text that was given: nothing a
/// stranger writes is hidden, moved or drawn as something else.
///
/// Not here: drawing (timeline, composer), opening a link (shell).
@NullMarked
package im.hither.feature.styling;

import org.jspecify.annotations.NullMarked;

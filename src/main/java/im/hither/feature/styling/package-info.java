/// Bold, italic, struck out, code and quotes, and what in a text is a link.
///
/// XEP-0393 1.1.1, XEP-0245 1.0. All but the last of this is pure functions: [StylingParser] cuts a
/// text into blocks and then lines into spans, [LinkScanner] finds links, [Run] is what a view
/// draws in one go. All are linear in the length of the text, none uses a pattern of regular
/// expressions, and whatever they return, put together again, is the text that was given: nothing a
/// stranger writes is hidden, moved or drawn as something else.
///
/// [StyledTextView] draws a text: the directives of spans stay where they are, dimmed; the marks of
/// quotes become bars, the fences of code a block. A click on a link becomes a [LinkEvent], which
/// the window hears.
///
/// [UnstyledHandler] remembers which messages ask not to be styled, [SendingUnstyled] lets ours
/// ask.
///
/// Not here: the bubble around the text (timeline), opening a link (shell).
@NullMarked
package im.hither.feature.styling;

import org.jspecify.annotations.NullMarked;

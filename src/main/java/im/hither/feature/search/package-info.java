/// Search: as one types, over all conversations or one, the newest first.
///
/// [SearchQuery] reads what was typed: words, quoted phrases, from:, in:, after:, before: and
/// has:link; everything else is taken letter by letter. [SearchService] asks the text index, which
/// finds any three characters in a row in any script, without case and accents; what is shorter is
/// looked for message by message. In: events say that messages came, [IndexFiller] takes them into
/// the index behind them; what is changed or deleted, triggers change and delete there. Only the
/// text that a person can read is in it, never what stood beside something encrypted.
///
/// An entry of the index is numbered by the time it stands at ([SearchKey]), so that the newest
/// come first at no cost, whatever the order was in which they were fetched.
///
/// A server that can search its archive is asked when the user wants that
/// ([ServerSearchViewModel]); what it finds is stored by archive, and found here like everything
/// else.
///
/// Not here: the list of people one can start a conversation with (chatlist), showing a message in
/// its place (timeline).
@NullMarked
package im.hither.feature.search;

import org.jspecify.annotations.NullMarked;

/// Answers: a message that answers another one says so, and the other one stands above it.
///
/// XEP-0461 0.2 with the quote that XEP-0428 marks for programs that understand less. In:
/// ReplyHandler remembers what a message answers; ReplyRepository finds that message whenever a
/// page is read, so it may come later. Out: an answer of ours carries the id and the quote
/// ([Answers]).
///
/// Not here: leaving the quote out of the text (message), drawing and jumping (timeline).
@NullMarked
package im.hither.feature.reply;

import org.jspecify.annotations.NullMarked;

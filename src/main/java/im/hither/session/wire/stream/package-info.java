/// Elements over a socket, before anybody knows what they mean: the stream's header, what is said
/// while it is negotiated, and what its ends mean for a person.
///
/// RFC 6120 §4. [XmlStream] writes and reads; [StreamElement] is everything that is no stanza;
/// [Problems] puts what went wrong into our words, and [SignInFailure] carries it.
///
/// Not here: who says what (signin), stanzas and the threads that serve a stream (wire).
@NullMarked
package im.hither.session.wire.stream;

import org.jspecify.annotations.NullMarked;

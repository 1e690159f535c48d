/// Who has taken responsibility for which stanza (XEP-0198): [InboundCount] for what the server
/// sent and we have stored or not yet, [OutgoingQueue] for what we sent and the server has
/// confirmed or not yet. Both outlive a stream, so that the next one can go on.
///
/// Not here: the elements on the stream (wire), what happens to stanzas that stay unconfirmed
/// (session).
@NullMarked
package im.hither.session.wire.ack;

import org.jspecify.annotations.NullMarked;

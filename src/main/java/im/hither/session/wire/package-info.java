/// The connection: bytes in, bytes out, and what must be true before either is believed.
///
/// One [Wire] per account for its lifetime. [Wire#connect] finds the server (`dns`), reaches it
/// (`dial`), encrypts and checks the certificate (`tls`), signs in (`signin`, by the mechanisms of
/// `sasl`, speaking the elements of `stream`), goes on with the earlier stream or binds a new one,
/// and from then on two virtual threads serve it: the reader gets whole stanzas alone, and none
/// that could harm (`gate`), numbers every one and hands messages and presence to the [Inlet], the
/// writer sends in order and keeps what the server has not taken over yet (`ack`). [LinkWatch]
/// finds a link dead that is silent. RFC 6120, XEP-0198 1.6.1, XEP-0199 2.0.1, XEP-0368 1.1.0.
///
/// The stanza types, and the managers that features use for questions, are Smack's; its transport,
/// authentication and time-outs are not used. [SmackSetup] has to run before any Smack class.
///
/// Not here: when to connect again and what becomes of a stanza that was never acknowledged
/// (session), roster, rooms, archives (features).
@NullMarked
package im.hither.session.wire;

import org.jspecify.annotations.NullMarked;

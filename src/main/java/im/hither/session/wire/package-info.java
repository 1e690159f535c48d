/// The connection: bytes in, bytes out, and what must be true before either is believed.
///
/// One [Wire] per account for its lifetime. [Wire#connect] finds the server (`dns`), reaches it
/// (`dial`), encrypts and checks the certificate (`tls`), proves the password or a token (`sasl`),
/// goes on with the earlier stream or binds a new one, and from then on two virtual threads serve
/// it: the reader gets whole stanzas alone, and none that could harm (`gate`), numbers every one
/// and hands messages and presence to the [Inlet], the writer sends in order and keeps what the
/// server has not taken over yet (`ack`). [LinkWatch] finds a link dead that is silent. RFC 6120,
/// XEP-0198 1.6.1, XEP-0199 2.0.1, XEP-0368 1.1.0.
///
/// There are two ways to sign in ([SignInStrategy]): [Sasl2SignIn] does all of it in one exchange
/// (XEP-0388 1.0.1, XEP-0386 1.0.0, XEP-0484 0.2.0), [SaslSignIn] does one after the other, as RFC
/// 6120 has it. What the next sign-in can build on, and what the server is held to, lies in the
/// [ServerMemory]: the token, what the server can do inline, and the best it has shown. Where all
/// of that is known, [FirstWords] go out together with the stream's header.
///
/// The stanza types, and the managers that features use for questions, are Smack's; its transport,
/// authentication and time-outs are not used. [SmackSetup] has to run before any Smack class.
///
/// Not here: where a [ServerMemory] is kept (feature account), when to connect again and what
/// becomes of a stanza that was never acknowledged (session), roster, rooms, archives (features).
@NullMarked
package im.hither.session.wire;

import org.jspecify.annotations.NullMarked;

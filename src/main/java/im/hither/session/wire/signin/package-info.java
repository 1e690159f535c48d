/// From an encrypted stream to one on which messages may be sent.
///
/// There are two ways ([SignInStrategy]): [Sasl2SignIn] does all of it in one exchange (XEP-0388
/// 1.0.1, XEP-0386 1.0.0, XEP-0484 0.2.0), [SaslSignIn] does one after the other, as RFC 6120 has
/// it. What the next sign-in can build on, and what the server is held to, lies in the
/// [ServerMemory]: the token, what the server can do inline, and the best it has shown. Where all
/// of that is known, [FirstWords] go out together with the stream's header.
///
/// Not here: the mechanisms themselves (sasl), reaching and encrypting (wire), where a
/// [ServerMemory] is kept (feature account).
@NullMarked
package im.hither.session.wire.signin;

import org.jspecify.annotations.NullMarked;

/// Proving a password to a server, and making the server prove that it knew it: SCRAM with SHA-512,
/// SHA-256 and SHA-1 (RFC 5802, RFC 7677), tied to the TLS connection where both sides can (RFC
/// 9266, RFC 5929, XEP-0440 1.0.0) and with a look at whether its offer was changed on the way
/// (XEP-0474 0.5.0); a token in the same sense (XEP-0484); EXTERNAL with a certificate (XEP-0178);
/// and PLAIN (RFC 4616) where the user agreed.
///
/// [Mechanisms] chooses, and refuses what is less than the [Pin]; [SaslExchange] is one
/// conversation. What a hostile server can send is bounded here: iterations, nonce, attributes,
/// time.
///
/// Not here: the XML around the messages, which differs between SASL in RFC 6120 and XEP-0388, and
/// where pins and tokens are kept.
@NullMarked
package im.hither.session.wire.sasl;

import org.jspecify.annotations.NullMarked;

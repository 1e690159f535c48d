/// Proving a password to a server, and making the server prove that it knew it: SCRAM with SHA-512,
/// SHA-256 and SHA-1 (RFC 5802, RFC 7677), and PLAIN (RFC 4616) where the user agreed.
///
/// [Mechanisms] chooses, [SaslExchange] is one conversation. What a hostile server can send is
/// bounded here: iterations, nonce, attributes, time.
///
/// Not here: the XML around the messages, which differs between SASL in RFC 6120 and XEP-0388.
@NullMarked
package im.hither.session.wire.sasl;

import org.jspecify.annotations.NullMarked;

/// Encryption and whom it is with: TLS 1.2 and 1.3, the certificate checked by the JDK's own PKIX
/// rules against the platform's authorities (and one more for the account, where the user gave it),
/// and its names checked here against the XMPP domain (RFC 6120 §13.7, RFC 6125), never against the
/// host that DNS named. There is no way around a certificate that fails.
///
/// In: [TlsClient]; [ChannelBindings] are what a sign-in can be tied to. Not here: STARTTLS's words
/// before the handshake (wire).
@NullMarked
package im.hither.session.wire.tls;

import org.jspecify.annotations.NullMarked;

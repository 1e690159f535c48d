/// The cryptographic core of OMEMO: keys, bundles, ratchet sessions and payloads of both dialects.
///
/// XEP-0384 0.9.1 (`urn:xmpp:omemo:2`, own X3DH and double ratchet) and its version 0.3
/// (`eu.siacs.conversations.axolotl`, on signal-protocol-java). One Curve25519 identity serves
/// both. Everything here is a function of its arguments: a state goes in, the next state comes out,
/// and who stores it decides that it holds. What can go wrong is a [RatchetFailure], a checked
/// exception, and nothing else leaves this package. In and out: [SessionCipher] for the key of a
/// message, [PayloadCipher] for the message itself. Not here: XML, devices lists, tables, trust,
/// threads (omemo, trust).
@NullMarked
package im.hither.feature.omemo.ratchet;

import org.jspecify.annotations.NullMarked;

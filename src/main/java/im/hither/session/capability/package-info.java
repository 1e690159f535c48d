/// What other programs can do, asked once and remembered; and what we can do, said the same way
/// each time.
///
/// XEP-0030 2.5, XEP-0115 1.6.0. Everybody shows a hash of their abilities with their presence, a
/// server with its stream features: [VerificationString] proves an answer against the
/// [CapabilityHash] it was asked for, a [CapabilityStore] keeps what was proved, so that no program
/// is asked twice, by whoever it is used. [OwnCapabilities] is our own side: the hash, and the
/// answer ready to be sent.
///
/// Not here: who is asked when (session).
@NullMarked
package im.hither.session.capability;

import org.jspecify.annotations.NullMarked;

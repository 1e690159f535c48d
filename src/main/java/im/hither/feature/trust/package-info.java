/// Whose keys are trusted: blindly until the first comparison, and from then on only what was
/// compared.
///
/// Codes on a screen carry keys from device to device: as `xmpp:…?omemo-sid-ID=KEY`, which
/// Conversations began, as `trust-message` (XEP-0434 0.6), and in links of invitations. In:
/// [CodePicture] finds a code in a picture, [VerificationCode] reads it. Not here: the keys
/// themselves and who is written to (omemo).
@NullMarked
package im.hither.feature.trust;

import org.jspecify.annotations.NullMarked;

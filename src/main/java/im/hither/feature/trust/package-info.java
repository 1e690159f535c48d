/// Whose keys are trusted: blindly until the first comparison, and from then on only what was
/// compared.
///
/// [TrustRepository] is what omemo asks for each key ([TrustRules]); a decision is a [TrustChange]
/// and is kept with its time. Codes on a screen carry keys from device to device: as
/// `xmpp:…?omemo-sid-ID=KEY`, which Conversations began, as `trust-message` (XEP-0434 0.6), and in
/// links of invitations. In: pictures and text come to [ReadCodeView] from files, the clipboard and
/// the screen, [CodePicture] finds a code in a picture, [CodeParser] reads it, [CodeComparison]
/// holds it against what is known, [CodeVerdict] says what that means. Out: [VerificationCode] is
/// written, [QrCode] drawn, [OwnCodeView] shows, saves and prints it.
///
/// What the user decides is told to other devices ([Announcements], [Telling]), and what they tell
/// comes to [TrustMessageHandler]: it counts once the key of who says it is authenticated
/// ([Deciding]), as XEP-0450 0.4.0 has it. Not here: the keys themselves and who is written to
/// (omemo).
@NullMarked
package im.hither.feature.trust;

import org.jspecify.annotations.NullMarked;

/// What becomes of a message after it was sent: its author corrects it or takes it back, or a
/// room's moderator removes it.
///
/// XEP-0308 1.2.1, XEP-0424 0.4.2, XEP-0425 0.3.0 and its older form. In: [Corrections],
/// [Retractions] and [Moderations] are kinds of remark (message): who may say them is checked
/// there, and they may come before the message they are about. All that is known of a message is
/// played again ([Edits]), so any order gives the same text. Out: EditService → remark and outbox
/// row in one transaction.
///
/// A correction that is not by the author, or in clear for an encrypted message, is a message of
/// its own. At most a hundred versions are kept. Not here: drawing (timeline), typing (composer).
@NullMarked
package im.hither.feature.edit;

import org.jspecify.annotations.NullMarked;

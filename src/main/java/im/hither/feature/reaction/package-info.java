/// Reactions: emoji that people put under a message.
///
/// XEP-0444 0.2. In: [Reactions] is a kind of remark (message); what one author says last about a
/// message is all that counts of theirs, in any order of arrival. Out: ReactionService → remark and
/// outbox row in one transaction; a refused one is taken back.
///
/// The emoji that were chosen last, for whatever, are kept here too.
///
/// In rooms a reaction is by whom the room's occupant id says, or by the nick where the room gives
/// no such ids. Not here: the picker (ui), drawing (timeline).
@NullMarked
package im.hither.feature.reaction;

import org.jspecify.annotations.NullMarked;

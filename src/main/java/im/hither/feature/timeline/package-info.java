/// The open conversation: bubbles by day and author, older ones as one scrolls, and the line where
/// reading stopped.
///
/// Pages come from the message feature through its `Messages` and carry the number of the commit
/// they were read at; events come with the number of theirs. [Stretch] joins both by MessageId and
/// orders by Position, so that a page and an event cannot race into a missing or doubled bubble.
/// [RowBuilder] turns messages into rows, [TimelineView] shows them in the anchored flow of
/// `ui.flow`. Read means seen: a message counts as read once it was on the screen of a focused
/// window.
///
/// [MessageMenuView] offers what one can do with a message, by menu and keys, [MessageBarView] what
/// one does most, beside the message under the pointer. [PartSelectionView] selects a part of one
/// message.
///
/// Not here: storing, sending and receipts (message, receipt), the field one types in (composer).
@NullMarked
package im.hither.feature.timeline;

import org.jspecify.annotations.NullMarked;

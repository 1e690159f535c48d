/// What is being written: drafts that survive, and telling the other side that somebody types.
///
/// XEP-0085 2.1. In: TypingHandler → TypingChanged. Out: ComposerService sends chat states to
/// contacts who may see our presence, and only while they answer in kind, and to small private
/// groups.
///
/// In rooms the names of people are completed: [NameBegun] finds what was begun, [MentionViewModel]
/// who may be meant, of those the shell asks the room for.
///
/// Not here: sending the message (message).
@NullMarked
package im.hither.feature.composer;

import org.jspecify.annotations.NullMarked;

/// The list of conversations: who one talks with, the last line, what is unread, and the field that
/// finds or starts a conversation.
///
/// In: TimelineEvent and RosterEvent say that something happened, [Chats] is asked what the entry
/// looks like now. The order is held while the pointer is over the list ([ChatOrder]), so that a
/// click opens what it was meant for. The field filters conversations and contacts and starts a
/// chat with an address ([ChatSearch]).
///
/// Not here: the open conversation (timeline), the list of contacts (contact).
@NullMarked
package im.hither.feature.chatlist;

import org.jspecify.annotations.NullMarked;

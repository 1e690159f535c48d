/// Rooms: group chats, joined and kept, with the people in them.
///
/// XEP-0045 1.35, XEP-0249 1.2, XEP-0410 1.1, XEP-0421 1.0, history of rooms by XEP-0313. In: each
/// presence from a room goes to RoomBook → AccountRooms → ActiveRoom, in memory, and becomes few
/// events (RoomNews); what is said goes the way of every message, believed as far as ActiveRoom
/// vouches for it. After a new session every room that is to be joined waits in one queue, at most
/// four on their way (RoomEntry); a resumed stream is still in its rooms. Out: RoomService,
/// AdministrationService and DirectoryService ask for things and wait for the answer, on threads
/// that may wait. RoomProtocol puts all of it into stanzas.
///
/// Memberships knows who belongs to a private group; until it does, nothing is said there, and
/// whoever seals what is said (Circle) hears first who is new.
///
/// Who asks us into a room is kept by RoomInvitationHandler and shown as a card; only its button,
/// or the command line, goes there.
///
/// Which messages address us (XEP-0513, XEP-0372, or our name as a word) is remembered by
/// MentionHandler; which of them call us is kept with the bookmark (NotifyProtocol, XEP-0492
/// 0.2.0).
///
/// What becomes of a room and of us there is a line between its messages (Happenings,
/// RoomNoteRepository), drawn by the timeline.
///
/// Moderating removes what others said (XEP-0425 0.3); that it is gone comes back as the room's
/// word, to everybody (edit).
///
/// In the window OpenRoomViewModel follows the room of the open conversation for RoomPeopleView and
/// RoomBarView; EnterRoomView joins and makes rooms, RoomDetailsView and RoomSettingsView show and
/// change what one is. Names that look alike are marked (Skeleton).
///
/// Bookmarks (XEP-0402 1.2.0) keeps the rooms here and those of the account's other programs the
/// same; BookmarkHandler hears of changes, in our own node alone. OldBookmarks does so with the
/// list of older programs (XEP-0048, XEP-0049) where the server does not announce that it does.
///
/// Running a room by its list of people: Powers says what is offered, PersonMenuView offers it.
/// Hats (XEP-0317 0.3) are shown beside names, and RoomHint says what is no usual room.
///
/// Not here: messages (message), the archive's stretches (archive), what a conversation looks like
/// (timeline).
@NullMarked
package im.hither.feature.room;

import org.jspecify.annotations.NullMarked;

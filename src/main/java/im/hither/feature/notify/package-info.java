/// What deserves a note outside the window, and taking it back.
///
/// In: events; a moment after something came into a conversation [NotifyService] looks whether it
/// is still unread and not muted, whether the person is a contact or was ever answered, which
/// messages a room may call for ([im.hither.domain.NotifySetting]), and whether a note told of it
/// before ([NotifyRepository]), then shows one note for the conversation ([Announcement]) through
/// the desktop's [im.hither.desktop.Notifier]. Read anywhere, the note goes. In quiet hours, and
/// while one is not to be disturbed, nothing is told ([Quiet]); what came meanwhile is unread in
/// the list and at the icon, and is counted by the next note. Out: a note opens its conversation,
/// marks it as read or answers it.
///
/// One thread, `notes`, has all the state and waits for the desktop. While a note stands, servers
/// are to tell at once when it was read elsewhere ([im.hither.session.Attention]).
///
/// Not here: how a desktop shows a note (`desktop`), what is unread (message).
@NullMarked
package im.hither.feature.notify;

import org.jspecify.annotations.NullMarked;

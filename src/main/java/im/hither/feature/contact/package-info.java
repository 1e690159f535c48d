/// The people one talks to: the roster, who is there, and who asks to see us.
///
/// RFC 6121 §2 (roster, with versions §2.6), §3 (subscriptions), §4 (presence). In: RosterHandler
/// and ContactPresenceHandler → ContactRepository, PresenceBook → RosterEvent. Out: ContactService.
///
/// The roster is kept by us in the same transaction as its version, so that names stand on screen
/// before the network answers; Smack's own Roster class is switched off, its stanza types are used.
///
/// Not here: conversations and their order (chatlist), pictures.
@NullMarked
package im.hither.feature.contact;

import org.jspecify.annotations.NullMarked;

/// How one shows up to others: available, away or not to be disturbed, with a line about it.
///
/// RFC 6121 §4.7. What was chosen by hand is kept over restarts ([PresenceRepository]) and wins;
/// else one is shown as away while the computer is locked or idle, and as away for longer after a
/// quarter of an hour, in a program with a window. In: [PresenceService] hears of the desktop and
/// of what is chosen, in the window ([StatusView]) or on the command line ([PresenceCommand]). Out:
/// [im.hither.session.OwnPresence], which contacts and rooms are told of by their own features;
/// `OwnPresenceChanged` for the screen.
///
/// Not here: how others show up (contact), whether a server may hold back what comes in
/// ([im.hither.session.Attention]).
@NullMarked
package im.hither.feature.presence;

import org.jspecify.annotations.NullMarked;

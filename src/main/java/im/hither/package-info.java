/// Hither, a Jabber/XMPP client for the desktop: the way in ([Launcher]), the order of start and
/// stop, and the one class that connects everything.
///
/// Not here: any behaviour. What the program does lies in the features; what is drawn around them
/// in `shell`.
@NullMarked
package im.hither;

import org.jspecify.annotations.NullMarked;

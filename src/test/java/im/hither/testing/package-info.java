/// What tests of every package share: real servers on loopback, and the certificates they show.
///
/// A test asks for a [XmppServer] and closes it again: [ProsodyServer] for almost everything,
/// [EjabberdServer] where a second server has to agree. Both are processes of their own, started
/// from the folder that `packaging/test` fills ([UnpackedServers]), on ports they find free, with
/// everything they write under `target/servers`. Without that folder a test fails and says so; none
/// is skipped.
///
/// [FaultProxy] and [ProxiedServer] put a network that fails before a server.
///
/// Views are tried on a [Screen], a window without a display that also takes pictures of itself.
///
/// Not here: what only one package's tests need.
@NullMarked
package im.hither.testing;

import org.jspecify.annotations.NullMarked;

/// What the operating system gives: folders, locks, a place for secrets, and word of sleep, network
/// and absence.
///
/// A [Profile] is the folder with everything one person keeps in this program; it is made readable
/// for that person alone before anything lies in it, and refused ([ProfileRefused]) when it is not.
/// [ProfileLock] sees to it that one process uses it at a time, [RuntimeFolder] says where that
/// process can be talked to. [KeyringSecretStore] keeps passwords in the desktop's keyring, and
/// [FileSecretStore] where there is none. [DesktopSignals] tells when the computer has slept, the
/// network is another one, or nobody sits there: from the system bus ([SystemBus]) where there is
/// one, else by looking every few seconds ([Looking]). [Graphics] tells the toolkit that there is
/// no graphics card. A [Notifier] shows notes and a [Tray] an icon, on Linux over the session bus
/// ([SessionBus], [BusTray]); [Autostart] is whether the program begins with the session.
/// [Surroundings] is the system as these classes see it, so that tests can show them another one.
///
/// Not here: the database in the profile (`storage`), the control socket itself (`cli`).
@NullMarked
package im.hither.desktop;

import org.jspecify.annotations.NullMarked;

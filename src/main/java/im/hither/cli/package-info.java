/// The command line: a public interface, described in src/docs/cli.md.
///
/// [CommandLineStart] reads the arguments and decides which process does the work. One process owns
/// a profile ([Owner]: it holds the lock, answers at the [ControlServer] and has the [Core] open,
/// which it opens when something needs it); any other hands its command over ([OwnerConnection]),
/// and the owner runs the same picocli commands ([CommandTree]) with the [SocketTerminal] of that
/// client. On the socket go [Frame]s, a line of JSON each: a Unix domain socket with mode 0600 in a
/// folder with mode 0700, both ends ask the kernel who is at the other, never TCP.
///
/// `events` lives here because it follows all features; [EventJournal] keeps the last ones for
/// `--since`.
///
/// Not here: the other commands (`XCommands` in the features) and what they stand on (terminal);
/// the lock and the folders of a profile (desktop).
@NullMarked
package im.hither.cli;

import org.jspecify.annotations.NullMarked;

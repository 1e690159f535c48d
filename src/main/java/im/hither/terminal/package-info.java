/// What the features' commands stand on: the person who typed the command, and how to answer them.
///
/// A command sees one [Console]: it prints a [Line] (a JSON object with `--json`, words without),
/// reads standard input and files through the [Terminal], which may be in another process, and asks
/// the [RunningProgram] for what every command needs. It ends by returning, or with a
/// [CommandFailure]: an [ExitStatus] and one sentence. [AccountOption] and [TimeoutOption] are the
/// options that several commands share; [Watch] waits for an event without asking again and again.
///
/// Not here: parsing, the control socket and `events` (cli), the commands themselves (`XCommands`
/// in the features), the sentences (`im.hither.text`).
@NullMarked
package im.hither.terminal;

import org.jspecify.annotations.NullMarked;

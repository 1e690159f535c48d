/// Tests of the command line with a [FakeProgram] behind it: real sockets, several "processes" in
/// one JVM.
@NullMarked
package im.hither.cli;

import org.jspecify.annotations.NullMarked;

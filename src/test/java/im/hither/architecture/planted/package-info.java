/// Classes that break the rules of the architecture, each in a package laid out like the program's,
/// so that every rule is seen to fail. The packages below are named like the program's layers.
///
/// Not here: anything that runs.
@NullMarked
package im.hither.architecture.planted;

import org.jspecify.annotations.NullMarked;

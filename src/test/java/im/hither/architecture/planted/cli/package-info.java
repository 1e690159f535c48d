/// Planted in the place of the command line: see the package above for what this is.
///
/// Not here: anything that runs.
@NullMarked
package im.hither.architecture.planted.cli;

import org.jspecify.annotations.NullMarked;

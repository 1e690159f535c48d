/// Planted in the place of a terminal: see the package above for what this is.
///
/// Not here: anything that runs.
@NullMarked
package im.hither.architecture.planted.terminal;

import org.jspecify.annotations.NullMarked;

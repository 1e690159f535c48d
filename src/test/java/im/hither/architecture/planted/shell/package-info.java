/// Planted in the place of the window: see the package above for what this is.
///
/// Not here: anything that runs.
@NullMarked
package im.hither.architecture.planted.shell;

import org.jspecify.annotations.NullMarked;

/// Planted in the place of threads: see the package above for what this is.
///
/// Not here: anything that runs.
@NullMarked
package im.hither.architecture.planted.concurrent;

import org.jspecify.annotations.NullMarked;

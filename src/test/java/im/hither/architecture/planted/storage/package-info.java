/// Planted in the place of storage: see the package above for what this is.
///
/// Not here: anything that runs.
@NullMarked
package im.hither.architecture.planted.storage;

import org.jspecify.annotations.NullMarked;

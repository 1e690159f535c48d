/// Planted in the place of no layer at all: see the package above for what this is.
///
/// Not here: anything that runs.
@NullMarked
package im.hither.architecture.planted.util;

import org.jspecify.annotations.NullMarked;

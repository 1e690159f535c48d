/// Planted in the place of the toolkit: see the package above for what this is.
///
/// Not here: anything that runs.
@NullMarked
package im.hither.architecture.planted.ui;

import org.jspecify.annotations.NullMarked;

/// Planted in the place of a library: see the package above for what this is.
///
/// Not here: anything that runs.
@NullMarked
package im.hither.architecture.planted.fxml;

import org.jspecify.annotations.NullMarked;

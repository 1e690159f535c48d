/// Planted in the place of the texts: see the package above for what this is.
///
/// Not here: anything that runs.
@NullMarked
package im.hither.architecture.planted.text;

import org.jspecify.annotations.NullMarked;

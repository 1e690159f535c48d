/// Planted in the place of the words: see the package above for what this is.
///
/// Not here: anything that runs.
@NullMarked
package im.hither.architecture.planted.domain;

import org.jspecify.annotations.NullMarked;

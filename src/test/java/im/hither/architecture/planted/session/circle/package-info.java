/// Planted in the place of half a circle: see the package above for what this is.
///
/// Not here: anything that runs.
@NullMarked
package im.hither.architecture.planted.session.circle;

import org.jspecify.annotations.NullMarked;

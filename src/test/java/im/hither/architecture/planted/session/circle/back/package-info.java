/// Planted in the place of the other half: see the package above for what this is.
///
/// Not here: anything that runs.
@NullMarked
package im.hither.architecture.planted.session.circle.back;

import org.jspecify.annotations.NullMarked;

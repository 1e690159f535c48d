/// Planted in the place of the session: see the package above for what this is.
///
/// Not here: anything that runs.
@NullMarked
package im.hither.architecture.planted.session;

import org.jspecify.annotations.NullMarked;

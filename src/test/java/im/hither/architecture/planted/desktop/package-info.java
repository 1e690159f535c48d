/// Planted in the place of the operating system: see the package above for what this is.
///
/// Not here: anything that runs.
@NullMarked
package im.hither.architecture.planted.desktop;

import org.jspecify.annotations.NullMarked;

/// Planted in the place of a feature: see the package above for what this is.
///
/// Not here: anything that runs.
@NullMarked
package im.hither.architecture.planted.feature.chatlist;

import org.jspecify.annotations.NullMarked;

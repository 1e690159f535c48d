/// Planted: a ratchet that stores.
///
/// Not here: anything the program uses.
@NullMarked
package im.hither.architecture.planted.feature.omemo.ratchet;

import org.jspecify.annotations.NullMarked;

@NullMarked
package im.hither.storage;

import org.jspecify.annotations.NullMarked;

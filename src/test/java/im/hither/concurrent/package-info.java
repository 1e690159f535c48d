@NullMarked
package im.hither.concurrent;

import org.jspecify.annotations.NullMarked;

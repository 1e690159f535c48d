@NullMarked
package im.hither.desktop;

import org.jspecify.annotations.NullMarked;

@NullMarked
package im.hither.session.wire;

import org.jspecify.annotations.NullMarked;

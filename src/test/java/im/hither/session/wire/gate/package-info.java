@NullMarked
package im.hither.session.wire.gate;

import org.jspecify.annotations.NullMarked;

@NullMarked
package im.hither.session.wire.dial;

import org.jspecify.annotations.NullMarked;

@NullMarked
package im.hither.session.wire.stream;

import org.jspecify.annotations.NullMarked;

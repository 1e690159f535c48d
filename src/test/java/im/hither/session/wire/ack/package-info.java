@NullMarked
package im.hither.session.wire.ack;

import org.jspecify.annotations.NullMarked;

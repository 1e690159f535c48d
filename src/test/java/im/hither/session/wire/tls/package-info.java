@NullMarked
package im.hither.session.wire.tls;

import org.jspecify.annotations.NullMarked;

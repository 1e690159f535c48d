@NullMarked
package im.hither.session.wire.dns;

import org.jspecify.annotations.NullMarked;

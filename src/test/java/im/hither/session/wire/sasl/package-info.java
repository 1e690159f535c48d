@NullMarked
package im.hither.session.wire.sasl;

import org.jspecify.annotations.NullMarked;

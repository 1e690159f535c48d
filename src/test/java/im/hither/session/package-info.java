/// Tests of the way in and the way out, with every feature that stores in place and no network.
@NullMarked
package im.hither.session;

import org.jspecify.annotations.NullMarked;

/// Tests of how one shows up.
@NullMarked
package im.hither.feature.presence;

import org.jspecify.annotations.NullMarked;

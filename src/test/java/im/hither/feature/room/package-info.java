/// Tests of rooms.
@NullMarked
package im.hither.feature.room;

import org.jspecify.annotations.NullMarked;

/// Tests of what deserves a note.
@NullMarked
package im.hither.feature.notify;

import org.jspecify.annotations.NullMarked;

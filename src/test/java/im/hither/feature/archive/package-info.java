@NullMarked
package im.hither.feature.archive;

import org.jspecify.annotations.NullMarked;

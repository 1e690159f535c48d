@NullMarked
package im.hither.feature.edit;

import org.jspecify.annotations.NullMarked;

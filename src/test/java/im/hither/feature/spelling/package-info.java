/// Tests of spelling, with dictionaries of a few words. Not here: the field one writes in.
@NullMarked
package im.hither.feature.spelling;

import org.jspecify.annotations.NullMarked;

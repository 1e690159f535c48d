/// Tests of the words of the program.
@NullMarked
package im.hither.domain;

import org.jspecify.annotations.NullMarked;

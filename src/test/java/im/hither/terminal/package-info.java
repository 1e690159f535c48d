/// Tests of what commands stand on, with a fake terminal and a fake program.
@NullMarked
package im.hither.terminal;

import org.jspecify.annotations.NullMarked;

/// Tests of personal eventing against answers that servers give.
@NullMarked
package im.hither.session.pep;

import org.jspecify.annotations.NullMarked;

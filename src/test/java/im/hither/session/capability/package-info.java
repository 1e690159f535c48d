/// Tests of capabilities with the examples of XEP-0115 and answers meant to deceive.
@NullMarked
package im.hither.session.capability;

import org.jspecify.annotations.NullMarked;

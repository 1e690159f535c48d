/// Tests of encryption around its cryptographic core.
@NullMarked
package im.hither.feature.omemo;

import org.jspecify.annotations.NullMarked;

/// Tests of the feature, with fakes instead of a server.
@NullMarked
package im.hither.feature.contact;

import org.jspecify.annotations.NullMarked;

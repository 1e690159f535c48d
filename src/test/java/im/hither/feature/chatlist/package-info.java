/// Tests of the feature, with fakes instead of a server.
@NullMarked
package im.hither.feature.chatlist;

import org.jspecify.annotations.NullMarked;

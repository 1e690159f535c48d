/// The pages under src/docs that have to stay true are held against the sources.
///
/// Not here: what the pages say beyond names; that is read by people.
@NullMarked
package im.hither.docs;

import org.jspecify.annotations.NullMarked;

/// Deleting and keeping: what goes from this computer, and what is gone stays gone.
///
/// Messages are deleted one by one, conversation by conversation or by age, a few in each
/// transaction so that nobody waits long; then the log and the copies of the database that may
/// still hold them go too. What remains is a tombstone, the archive's id alone, so that no archive
/// brings the message back ([TombstoneRepository], asked by MessageHandler). Where messages are
/// kept for so many days, older ones are neither fetched ([KeptHistory], asked by ArchiveSync) nor
/// stored again ([RetentionRepository]).
///
/// Not here: taking a message back at the other side, deleting in the archive of a server, both of
/// which this does not do.
@NullMarked
package im.hither.feature.retention;

import org.jspecify.annotations.NullMarked;

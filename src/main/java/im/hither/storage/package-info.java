/// One SQLite file, and who may touch it when: one writer thread, two reader threads.
///
/// [Database#write] joins what many callers want into few commits. Each submission has a savepoint,
/// so a failing one leaves its neighbours alone, and a caller goes on only when its commit is on
/// the disk (`synchronous=FULL`): a stanza that was acknowledged to the server must survive a power
/// cut, and one sync for a whole group makes that affordable. [Database#read] looks at a snapshot
/// and never waits for the writer. Every submission has a number; a page knows the number it was
/// read at.
///
/// [Migrations] bring the tables to their newest form, each in one transaction. [StorageFailure]
/// says in plain words what went wrong.
///
/// Not here: any table but the list of applied migrations (tables belong to their features), and
/// the folder the file lies in (`desktop`).
@NullMarked
package im.hither.storage;

import org.jspecify.annotations.NullMarked;

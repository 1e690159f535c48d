/// Where threads are made, and nowhere else: each kind with a name, so that a thread dump reads
/// like the table in src/docs/threads.md.
///
/// [SerialThread] is one virtual thread with a queue (the account thread, the application thread);
/// [Parallel] is for short-lived virtual threads; [NamedPool] is for native code, which would hold
/// the carrier of a virtual thread; [Scheduler] is for what happens later; [Asker] asks away from a
/// thread and answers on it. [Ticker] is the clock they count by: monotonic, and a value that tests
/// turn by hand.
///
/// Not here: what runs on these threads, and the JavaFX thread (`ui` hands over to it).
@NullMarked
package im.hither.concurrent;

import org.jspecify.annotations.NullMarked;

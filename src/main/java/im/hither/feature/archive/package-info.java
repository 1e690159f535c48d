/// History from the server: what was missed is fetched, newest first, and every hole is known.
///
/// XEP-0313 1.1.3 with XEP-0059 pages; copies (XEP-0280) and stable ids (XEP-0359) are checked in
/// session. For each archive, the own one and that of a room, the ledger holds the stretches that
/// are here without a hole, by archive id, and counts their entries; only pages of the archive
/// extend it, never a live message. In: ArchiveSync asks page by page → ArchiveLedger enters a page
/// and places it → the handlers store it, all in one transaction. Some seconds after messages went
/// to and fro, and after a resume, what is new is read, so that their order is the archive's
/// (Confirmation); who has no place even then is looked for among what was read before (SecondLook,
/// Latecomers). Older history waits for live messages (BackFill) and can be paused.
///
/// What one looks at comes before its turn (Ahead): pages of what was said with one person.
/// PeerLedger enters them beside the stretches of the whole archive and never into them. Gaps are
/// what neither holds. A server that can search (XEP-0431) finds single messages (ServerSearch),
/// which FoundLedger enters as stretches of one. Audit compares a conversation with the server's
/// archive; XEP-0441 0.2.0 says what that keeps. Out: ArchiveService, which is the History that
/// window and command line ask.
///
/// Not here: entering and leaving rooms, which then says so to ArchiveSync; how a gap is drawn
/// (timeline).
@NullMarked
package im.hither.feature.archive;

import org.jspecify.annotations.NullMarked;

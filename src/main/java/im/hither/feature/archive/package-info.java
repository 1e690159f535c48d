/// History from the server: what was missed is fetched, newest first, and every hole is known.
///
/// XEP-0313 1.1.3 with XEP-0059 pages; copies (XEP-0280) and stable ids (XEP-0359) are checked in
/// session. For each archive, the own one and that of a room, the ledger holds the stretches that
/// are here without a hole, by archive id, and counts their entries; only pages of the archive
/// extend it, never a live message. In: ArchiveSync asks page by page → ArchiveLedger enters a page
/// and places it → the handlers store it, all in one transaction. Some seconds after messages went
/// to and fro, and after a resume, what is new is read, so that their order is the archive's
/// (Confirmation); who has no place even then is looked for among what was read before (SecondLook,
/// Latecomers).
///
/// Not here: entering and leaving rooms, which then says so to ArchiveSync; showing gaps, proving
/// completeness, preferences.
@NullMarked
package im.hither.feature.archive;

import org.jspecify.annotations.NullMarked;

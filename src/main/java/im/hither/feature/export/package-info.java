/// Export: one conversation or all in a file that other programs and people can read.
///
/// [ExportService] goes through the messages page by page and writes a [Sheet] of them: JSON lines
/// with the fields of `history`, plain text, or a page of HTML that needs nothing else and fetches
/// nothing. [ExportViewModel] does it for the menu of a conversation. The file is its owner's alone
/// and is there once it is whole.
///
/// Not here: a copy of everything to take to another computer, which would need keys and trust too.
@NullMarked
package im.hither.feature.export;

import org.jspecify.annotations.NullMarked;

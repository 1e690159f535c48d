/// Spelling: words that no dictionary knows are underlined where one writes, others are proposed in
/// their menu, and those of one's own are learnt.
///
/// The dictionaries are Hunspell's, as the system has them for other programs ([DictionaryFile]);
/// Lucene's analysis reads them, in Java alone ([HunspellDictionary]). None is read before somebody
/// has typed something, since each takes a second of a processor and some megabytes.
///
/// In and out: [SpellingView] over a field → [SpellingViewModel] → [SpellingService], which waits
/// for files and the database; [SpellingRepository] keeps the choice and one's own words.
///
/// Not here: the field itself (composer), grammar.
@NullMarked
package im.hither.feature.spelling;

import org.jspecify.annotations.NullMarked;

/// What the program says, in the user's language: the window and the command line use the same
/// sentences.
///
/// The texts lie in resources/i18n, one file for each feature and language, English the one that is
/// always complete. [Texts] finds them and knows the plural, [ProblemTexts] has a sentence for
/// every reason why an account is not online, [ShownTime] says when something was.
///
/// Not here: what is drawn (`ui`), what is printed (`terminal`), and any decision.
@NullMarked
package im.hither.text;

import org.jspecify.annotations.NullMarked;

package im.hither.ui.emoji;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where a text has emoji. What one sees as one letter is looked up as a whole, and where it is
/// unknown, its longest beginning that is known.
public final class EmojiText {
    /// So many pictures in one text; what comes after is drawn as letters, for nobody writes so
    /// many.
    static final int MOST = 300;

    private static final int LONGEST = 40; // of one emoji, in chars; the longest has 15
    private static final int FIRST = 0x203C; // no emoji comes before it, but keycaps
    private static final int KEYCAP = 0x20E3;
    private static final int PICTURE = 0xFE0F; // after a letter that is an emoji only then
    private static final int LETTERS = 0xFE0E; // after an emoji that is to be a letter

    /// A stretch of text: words, or one emoji.
    public sealed interface Part {
        String text();
    }

    public record Words(String text) implements Part {}

    /// @param text as it was written
    public record Picture(String text, Emoji emoji) implements Part {}

    private EmojiText() {}

    /// The parts of a text; put together they are the text.
    public static List<Part> parts(String text) {
        if (!mayHoldEmoji(text)) return text.isEmpty() ? List.of() : List.of(new Words(text));
        return new Splitter(text).parts();
    }

    /// How many emoji a text is made of when it is made of nothing else; 0 otherwise.
    public static int onlyEmoji(String text) {
        if (!mayHoldEmoji(text)) return 0;
        var parts = parts(text.strip());
        boolean only =
                parts.stream().allMatch(part -> part instanceof Picture || part.text().isBlank());
        return only ? (int) parts.stream().filter(Picture.class::isInstance).count() : 0;
    }

    static boolean mayHoldEmoji(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) < FIRST) continue;
            int letter = text.codePointAt(at);
            if (letter == KEYCAP || letter == PICTURE || Character.isEmojiPresentation(letter))
                return true;
        }
        return false;
    }

    private static final class Splitter {
        private final String text;
        private final List<Part> parts = new ArrayList<>();
        private int words; // from where on there are words
        private int pictures;

        Splitter(String text) {
            this.text = text;
        }

        List<Part> parts() {
            var letters = BreakIterator.getCharacterInstance();
            letters.setText(text);
            int from = letters.first();
            for (int to = letters.next(); to != BreakIterator.DONE; to = letters.next()) {
                letter(from, to);
                from = to;
            }
            words(text.length());
            return parts;
        }

        private void letter(int from, int to) {
            int selector = text.indexOf(LETTERS, from, to);
            for (int at = from; at < to && selector < 0 && pictures < MOST; ) {
                var found = known(at, to);
                if (found.isEmpty()) return;
                words(at);
                parts.add(found.get());
                pictures++;
                at += found.get().text().length();
                words = at;
            }
        }

        /// The longest emoji that begins there.
        private Optional<Picture> known(int from, int to) {
            if (to - from == 1 && text.charAt(from) < FIRST) return Optional.empty();
            for (int end = Math.min(to, from + LONGEST);
                    end > from;
                    end = text.offsetByCodePoints(end, -1)) {
                var written = text.substring(from, end);
                if (!isPicture(written)) continue;
                var emoji = EmojiTable.table().find(written);
                if (emoji.isPresent()) return Optional.of(new Picture(written, emoji.get()));
            }
            return Optional.empty();
        }

        /// Some letters are emoji only where the writer says so.
        private static boolean isPicture(String written) {
            int first = written.codePointAt(0);
            boolean alone = written.length() == Character.charCount(first);
            return !alone || Character.isEmojiPresentation(first);
        }

        private void words(int to) {
            if (to > words) parts.add(new Words(text.substring(words, to)));
            words = to;
        }
    }
}

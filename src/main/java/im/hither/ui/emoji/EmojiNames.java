package im.hither.ui.emoji;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What emoji are called in a language, and finding them by that; English ones help everywhere.
public final class EmojiNames {
    private static final String ENGLISH = "en";
    private static final String GERMAN = "de";

    private final List<Map<String, String[]>> names;

    public EmojiNames(Locale locale) {
        names =
                locale.getLanguage().equals(GERMAN)
                        ? List.of(EmojiTable.names(GERMAN), EmojiTable.names(ENGLISH))
                        : List.of(EmojiTable.names(ENGLISH));
    }

    /// Its name; of one with a colour of skin that of the one without.
    public String name(Emoji emoji) {
        var plain = new StringBuilder();
        emoji.text()
                .codePoints()
                .filter(part -> !SkinTone.isTone(part))
                .forEach(plain::appendCodePoint);
        var cells = names.getFirst().get(EmojiTable.bare(plain.toString()));
        return cells == null ? emoji.text() : cells[1];
    }

    /// The emoji whose words begin with all that is looked for, in their order but for one that is
    /// called just so; all for nothing.
    public List<Emoji> find(String wanted) {
        var words = wanted.toLowerCase(Locale.ROOT).strip().split("\\s+", -1);
        return EmojiTable.table().all().stream()
                .filter(emoji -> !emoji.variant())
                .filter(emoji -> names.stream().anyMatch(each -> matches(each, emoji, words)))
                .sorted(
                        Comparator.comparing(
                                emoji -> !name(emoji).equalsIgnoreCase(wanted.strip())))
                .toList();
    }

    private static boolean matches(Map<String, String[]> names, Emoji emoji, String[] wanted) {
        var cells = names.get(EmojiTable.bare(emoji.text()));
        if (cells == null) return false;
        var known =
                String.join(" ", Arrays.copyOfRange(cells, 1, cells.length))
                        .toLowerCase(Locale.ROOT);
        return Arrays.stream(wanted)
                .allMatch(word -> known.startsWith(word) || known.contains(" " + word));
    }
}

package im.hither.ui.emoji;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Which emoji exist. Read at its first use.
public final class EmojiTable {
    /// How many groups Unicode has for them.
    static final int GROUPS = 10;

    private static final String SELECTOR = "\uFE0F"; // asks for a picture
    private static final int HEX = 16;

    private static final class Loaded {
        static final EmojiTable TABLE = new EmojiTable();
    }

    private final List<Emoji> all = new ArrayList<>();
    private final Map<String, Emoji> byText = new HashMap<>();

    private EmojiTable() {
        try (var lines = open("index.txt")) {
            lines.lines().map(line -> line.split("\t", -1)).forEach(this::add);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static EmojiTable table() {
        return Loaded.TABLE;
    }

    private void add(String[] cells) {
        var emoji =
                new Emoji(
                        text(cells[0]),
                        Integer.parseInt(cells[2]),
                        all.size(),
                        cells[1].equals("skin"),
                        cells[3],
                        Integer.parseInt(cells[4]),
                        Integer.parseInt(cells[5]));
        all.add(emoji);
        byText.put(bare(emoji.text()), emoji);
    }

    private static String text(String code) {
        var text = new StringBuilder();
        for (var part : code.split("-", -1)) text.appendCodePoint(Integer.parseInt(part, HEX));
        return text.toString();
    }

    /// The emoji that is written like this, with or without what asks for a picture.
    public Optional<Emoji> find(String text) {
        return Optional.ofNullable(byText.get(bare(text)));
    }

    /// All of them in the order of Unicode, variants after what they vary.
    public List<Emoji> all() {
        return List.copyOf(all);
    }

    /// The same emoji with colours of skin; none where it is no person, or has one already.
    List<Emoji> variants(Emoji emoji) {
        if (emoji.variant()) return List.of();
        int end = emoji.order() + 1;
        while (end < all.size() && all.get(end).variant()) end++;
        return all.subList(emoji.order() + 1, end);
    }

    /// What an emoji is called in a language, and words by which people look for it.
    static Map<String, String[]> names(String language) {
        var names = new HashMap<String, String[]>();
        try (var lines = open("names_" + language + ".txt")) {
            lines.lines()
                    .map(line -> line.split("\t", -1))
                    .forEach(cells -> names.put(bare(text(cells[0])), cells));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return names;
    }

    static String bare(String text) {
        return text.replace(SELECTOR, "");
    }

    private static BufferedReader open(String file) {
        var stream = EmojiTable.class.getResourceAsStream("/emoji/" + file);
        return new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8));
    }
}

package im.hither.feature.spelling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A dictionary that is installed.
///
/// @param language as its files are called: `en_US`
/// @param affixes how its words are changed
/// @param words the words
public record DictionaryFile(String language, Path affixes, Path words) {
    /// Where Linux has them.
    public static final List<Path> FOLDERS =
            List.of(Path.of("/usr/share/hunspell"), Path.of("/usr/share/myspell/dicts"));

    private static final String WORDS = ".dic";

    /// All in these folders, by language; the same file under other names counts once.
    static List<DictionaryFile> in(List<Path> folders) {
        var found = new TreeMap<String, DictionaryFile>();
        for (var folder : folders) {
            for (var file : files(folder)) found.putIfAbsent(file.language(), file);
        }
        return List.copyOf(found.values());
    }

    private static List<DictionaryFile> files(Path folder) {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(each -> each.toString().endsWith(WORDS))
                    .filter(each -> !Files.isSymbolicLink(each))
                    .map(DictionaryFile::of)
                    .filter(each -> Files.isReadable(each.affixes()))
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static DictionaryFile of(Path words) {
        var name = words.getFileName().toString();
        var language = name.substring(0, name.length() - WORDS.length());
        return new DictionaryFile(language, words.resolveSibling(language + ".aff"), words);
    }

    /// The one for somebody who reads this language, or one of its kin: of those who have none for
    /// their country, the first.
    static List<DictionaryFile> fitting(List<DictionaryFile> all, List<Locale> read) {
        return read.stream()
                .flatMap(locale ->
                        all.stream()
                                .filter(each -> each.isExactly(locale))
                                .findFirst()
                                .or(() ->
                                        all.stream().filter(each -> each.isOf(locale)).findFirst())
                                .stream())
                .distinct()
                .toList();
    }

    /// How the language is called by those who read `shown`.
    static String name(String language, Locale shown) {
        return Locale.forLanguageTag(language.replace('_', '-')).getDisplayName(shown);
    }

    private boolean isExactly(Locale locale) {
        return language.equals(locale.getLanguage() + "_" + locale.getCountry());
    }

    private boolean isOf(Locale locale) {
        return language.equals(locale.getLanguage())
                || language.startsWith(locale.getLanguage() + "_");
    }
}

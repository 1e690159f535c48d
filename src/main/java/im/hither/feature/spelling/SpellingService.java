package im.hither.feature.spelling;

import im.hither.concurrent.SerialThread;
import im.hither.storage.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Looks words up in the dictionaries of this computer, each of which is read when the first word
/// is looked up in it. Queries wait for that, and for the database; commands return at once.
public final class SpellingService implements Spelling {
    private static final Logger LOG = Logger.getLogger(SpellingService.class.getName());
    private static final int SUGGESTED = 5;

    private final Database database;
    private final SerialThread application;
    private final SpellingRepository repository = new SpellingRepository();
    private final List<Path> folders;
    private final List<Locale> read;
    private final Map<DictionaryFile, Optional<HunspellDictionary>> dictionaries = new HashMap<>();
    private final Set<String> learnt = ConcurrentHashMap.newKeySet(); // in this run of the program

    /// @param folders where dictionaries are
    /// @param read the languages that the user reads
    public SpellingService(
            Database database, SerialThread application, List<Path> folders, List<Locale> read) {
        this.database = database;
        this.application = application;
        this.folders = List.copyOf(folders);
        this.read = List.copyOf(read);
    }

    @Override
    public SpellingChoice choice() {
        return database.read(repository::choice);
    }

    @Override
    public List<String> installed() {
        return DictionaryFile.in(folders).stream().map(DictionaryFile::language).toList();
    }

    @Override
    public Set<String> used() {
        return files(choice()).stream()
                .map(DictionaryFile::language)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void choose(SpellingChoice choice) {
        application.submit(() ->
                database.write(tx -> {
                    repository.keep(tx, choice);
                    return choice;
                }));
    }

    @Override
    public List<Mistake> mistakes(String text) {
        var choice = choice();
        if (!choice.marked()) return List.of();
        var all = dictionaries(choice);
        if (all.isEmpty()) return List.of();
        var own = database.read(repository::words);
        Predicate<String> known =
                word ->
                        own.contains(word)
                                || learnt.contains(word)
                                || all.stream().anyMatch(each -> each.knows(word));
        return WordFinder.words(text).stream().filter(each -> !known.test(each.in(text))).toList();
    }

    @Override
    public List<String> suggestions(String word) {
        return dictionaries(choice()).stream()
                .flatMap(each -> each.suggestions(word).stream())
                .distinct()
                .limit(SUGGESTED)
                .toList();
    }

    @Override
    public void learn(String word) {
        learnt.add(word);
        application.submit(() ->
                database.write(tx -> {
                    repository.learn(tx, word);
                    return word;
                }));
    }

    private List<DictionaryFile> files(SpellingChoice choice) {
        var all = DictionaryFile.in(folders);
        return choice.languages()
                .map(chosen ->
                        all.stream().filter(each -> chosen.contains(each.language())).toList())
                .orElseGet(() -> DictionaryFile.fitting(all, read));
    }

    /// Reads those that were not read before; who asks meanwhile waits for them.
    private synchronized List<HunspellDictionary> dictionaries(SpellingChoice choice) {
        return files(choice).stream()
                .map(file -> dictionaries.computeIfAbsent(file, SpellingService::dictionary))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<HunspellDictionary> dictionary(DictionaryFile file) {
        try {
            return Optional.of(HunspellDictionary.read(file));
        } catch (IOException unreadable) {
            LOG.log(Level.WARNING, "a dictionary cannot be read", unreadable);
            return Optional.empty();
        }
    }

    /// The languages that somebody on this computer reads, as it says.
    public static List<Locale> languages(String told, Locale usual) {
        return Stream.concat(
                        Stream.of(usual),
                        Stream.of(told.split(":"))
                                .filter(each -> !each.isBlank())
                                .map(each -> each.replaceAll("[.@].*", "").replace('_', '-'))
                                .map(Locale::forLanguageTag))
                .filter(each -> !each.getLanguage().isEmpty())
                .distinct()
                .toList();
    }
}

package im.hither.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {
    private static final Path FOLDER = Path.of("resources/i18n");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern USE =
            Pattern.compile("\\.(text|count)\\(\\s*\"([A-Za-z]+\\.[A-Za-z.]*[A-Za-z])\"\\s*[,)]");

    @Test
    void argumentsAreFilledIn() {
        assertThat(new Texts(Locale.ENGLISH).text("problem.noService", "example.org"))
                .startsWith("example.org says that");
    }

    @Test
    void germanIsSpokenWhereItIsWanted() {
        assertThat(new Texts(Locale.GERMANY).text("time.yesterday")).isEqualTo("Gestern");
    }

    @Test
    void languageWithoutTextsGetsEnglishWhateverTheSystemSpeaks() {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(new Texts(Locale.FRENCH).text("time.yesterday")).isEqualTo("Yesterday");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void missingKeyIsAnError() {
        var texts = new Texts(Locale.ENGLISH);

        assertThatThrownBy(() -> texts.text("time.never"))
                .isInstanceOf(MissingResourceException.class);
    }

    static Stream<String> files() throws IOException {
        try (var all = Files.list(FOLDER)) {
            return all
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties") && !name.contains("_"))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void germanSaysEverythingEnglishSaysWithTheSameArguments(String file) throws IOException {
        var english = places(FOLDER.resolve(file));

        var german = places(FOLDER.resolve(file.replace(".properties", "_de.properties")));

        assertThat(german).isEqualTo(english);
    }

    @Test
    void everyKeyTheProgramNamesExists() throws IOException {
        var known = new TreeSet<String>();
        for (var file : files().toList()) known.addAll(places(FOLDER.resolve(file)).keySet());

        assertThat(used()).isNotEmpty().isSubsetOf(known);
    }

    private static Set<String> used() throws IOException {
        var keys = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                var uses = USE.matcher(Files.readString(source));
                while (uses.find()) {
                    if (uses.group(1).equals("text")) keys.add(uses.group(2));
                    else keys.addAll(List.of(uses.group(2) + ".one", uses.group(2) + ".other"));
                }
            }
        }
        return keys;
    }

    private static Map<String, String> places(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        var found = new TreeMap<String, String>();
        for (var key : properties.stringPropertyNames()) {
            var places = new TreeSet<String>();
            PLACE.matcher(properties.getProperty(key))
                    .results()
                    .forEach(result -> places.add(result.group()));
            found.put(key, places.toString());
        }
        return found;
    }
}
